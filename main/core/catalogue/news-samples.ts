import type { SubscribableCode } from '../../../shared/contract/catalogue.ts'
import type { Language } from '../../../shared/contract/values.ts'

/** `details` may be empty. */
interface Happening {
  readonly reference: string
  readonly details: string
}

/** Something that may have happened, for previews and tests. */
export const sampleHappenings: Readonly<Record<SubscribableCode, Readonly<Record<Language, Happening>>>> = {
  'S-1': {
    en: { reference: 'Q-2026-114', details: '500 brochures, A5, 24 pages, matt finish' },
    fr: { reference: 'DEV-2026-114', details: '500 brochures A5 de 24 pages, pelliculage mat' },
    nb: { reference: 'T-2026-114', details: '500 brosjyrer i A5, 24 sider, matt laminat' },
  },
  'S-2': {
    en: { reference: 'O-2026-0388', details: '12 phones and 2 conference stations' },
    fr: { reference: 'CDE-2026-0388', details: '12 postes téléphoniques et 2 stations de conférence' },
    nb: { reference: 'B-2026-0388', details: '12 telefoner og 2 konferansestasjoner' },
  },
  'S-3a': {
    en: { reference: 'D-2026-0219', details: 'For order O-2026-0388' },
    fr: { reference: 'BL-2026-0219', details: 'Pour la commande CDE-2026-0388' },
    nb: { reference: 'F-2026-0219', details: 'Gjelder bestilling B-2026-0388' },
  },
  'S-3b': {
    en: { reference: 'Harbour Street line', details: 'Calls at a time: 12 instead of 8' },
    fr: { reference: 'Ligne du quai Nord', details: 'Appels simultanés : 12 au lieu de 8' },
    nb: { reference: 'Linjen i Havnegata', details: 'Samtidige samtaler: 12 i stedet for 8' },
  },
  'S-4': {
    en: { reference: 'Harbour Street line', details: 'Until 30 November' },
    fr: { reference: 'Ligne du quai Nord', details: 'Jusqu’au 30 novembre' },
    nb: { reference: 'Linjen i Havnegata', details: 'Til 30. november' },
  },
  'S-5': {
    en: { reference: '#4711', details: 'The cover comes out too dark' },
    fr: { reference: 'nº 4711', details: 'La couverture sort trop sombre' },
    nb: { reference: 'nr. 4711', details: 'Omslaget blir for mørkt' },
  },
  'S-6': {
    en: { reference: 'Monday’s delivery', details: 'We can also come in the afternoon.' },
    fr: { reference: 'Livraison de lundi', details: 'Nous pouvons aussi passer l’après-midi.' },
    nb: { reference: 'Leveringen på mandag', details: 'Vi kan også komme på ettermiddagen.' },
  },
  'S-7': {
    en: { reference: '+33 6 39 98 00 14', details: '' },
    fr: { reference: '06 39 98 00 14', details: '' },
    nb: { reference: '+33 6 39 98 00 14', details: '' },
  },
}
