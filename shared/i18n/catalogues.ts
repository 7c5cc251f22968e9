import type { Language } from '../contract/values.ts'
import { en as commonEn } from './common/en.ts'
import { fr as commonFr } from './common/fr.ts'
import { nb as commonNb } from './common/nb.ts'
import { en as errorsEn } from './errors/en.ts'
import { fr as errorsFr } from './errors/fr.ts'
import { nb as errorsNb } from './errors/nb.ts'

const english = { common: commonEn, errors: errorsEn }

/** All words of the interface, by language and namespace. English is the shape that the others must fill. */
export const catalogues = {
  en: english,
  fr: { common: commonFr, errors: errorsFr },
  nb: { common: commonNb, errors: errorsNb },
} satisfies Record<Language, Record<keyof typeof english, object>>

export type Catalogue = typeof english
