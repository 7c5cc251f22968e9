import type { JobState } from '../contract/jobs.ts'

/**
 * Whether a job in that state keeps its contact from being deleted: those in processing do; New, Incoming and
 * Completed go with their contact (prismaprepare-go customer management, "Supprimer le contact").
 */
export const keepsItsContact = (state: JobState): boolean =>
  state !== 'new' && state !== 'incoming' && state !== 'completed'
