import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  new: 'Nouveau',
  incoming: 'Entrant',
  accepted: 'Accepté',
  approval_pending: 'En attente d’approbation',
  approved: 'Approuvé',
  prepress: 'Prépresse',
  postpress: 'Finition',
  production: 'Production',
  completed: 'Terminé',
}
