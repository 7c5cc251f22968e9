import type { Language } from '../contract/values.ts'
import { en as statesEn } from './job-states/en.ts'
import { fr as statesFr } from './job-states/fr.ts'
import { nb as statesNb } from './job-states/nb.ts'
import { en } from './portal/en.ts'
import { fr } from './portal/fr.ts'
import { nb } from './portal/nb.ts'
import type { Words } from './words.ts'

/** The words of the customers' pages. */
export type PortalWords = Words<typeof en> & { readonly jobStates: Words<typeof statesEn> }

export const portalCatalogues: Readonly<Record<Language, PortalWords>> = {
  en: { ...en, jobStates: statesEn },
  fr: { ...fr, jobStates: statesFr },
  nb: { ...nb, jobStates: statesNb },
}
