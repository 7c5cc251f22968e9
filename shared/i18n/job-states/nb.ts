import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  new: 'Ny',
  incoming: 'Innkommende',
  accepted: 'Godtatt',
  approval_pending: 'Venter på godkjenning',
  approved: 'Godkjent',
  prepress: 'Førtrykk',
  postpress: 'Etterbehandling',
  production: 'Produksjon',
  completed: 'Fullført',
}
