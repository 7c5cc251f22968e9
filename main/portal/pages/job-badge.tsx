import type { JobState } from '../../../shared/contract/jobs.ts'
import type { PortalWords } from '../../../shared/i18n/portal-catalogues.ts'

const tones: Readonly<Record<JobState, 'new' | 'waiting' | 'going' | 'done'>> = {
  new: 'new',
  incoming: 'new',
  accepted: 'going',
  approval_pending: 'waiting',
  approved: 'going',
  prepress: 'going',
  postpress: 'going',
  production: 'going',
  completed: 'done',
}

/** How far a job is, in a word; the colour only helps. */
export const JobBadge = ({ state, words }: { readonly state: JobState; readonly words: PortalWords['jobStates'] }) => (
  <span className={`badge ${tones[state]}`}>{words[state]}</span>
)
