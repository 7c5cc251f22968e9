import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/contract/values.ts'
import { type Catalogue, catalogues } from '../../shared/i18n/catalogues.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogue
  }
}

const languages = Object.keys(catalogues) as Language[]

/** The operator's language before anyone is known: the browser's, if Comptoir speaks it. */
export function preferredLanguage(): Language {
  for (const wanted of navigator.languages) {
    const base = wanted.toLowerCase().split('-')[0]
    const language = base === 'no' || base === 'nn' ? 'nb' : languages.find((known) => known === base)
    if (language) return language
  }
  return 'en'
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18next.use(initReactI18next).init({
    resources: catalogues,
    lng: preferredLanguage(),
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  })
}
