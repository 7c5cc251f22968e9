import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  bell: 'Varsler',
  unseen_one: '{{formatted}} nytt',
  unseen_other: '{{formatted}} nye',
  new: 'Nytt',
  kinds: { job_submitted: 'Nytt oppdrag fra {{from}}' },
  empty: 'Ingenting ennå. Når en kunde sender et oppdrag, står det her med en gang.',
  allJobs: 'Alle oppdrag',
}
