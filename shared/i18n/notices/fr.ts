import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  bell: 'Notifications',
  unseen_one: '{{formatted}} nouvelle',
  unseen_many: '{{formatted}} nouvelles',
  unseen_other: '{{formatted}} nouvelles',
  new: 'Nouveau',
  kinds: { job_submitted: 'Nouveau travail de {{from}}' },
  empty: 'Rien pour l’instant. Dès qu’un client envoie un travail, il est annoncé ici.',
  allJobs: 'Tous les travaux',
}
