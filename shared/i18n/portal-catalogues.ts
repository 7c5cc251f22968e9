import type { Language } from '../contract/values.ts'
import { en } from './portal/en.ts'
import { fr } from './portal/fr.ts'
import { nb } from './portal/nb.ts'
import type { Words } from './words.ts'

/** The words of the customers' pages. */
export type PortalWords = Words<typeof en>

export const portalCatalogues: Readonly<Record<Language, PortalWords>> = { en, fr, nb }
