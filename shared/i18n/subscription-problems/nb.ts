import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  email_missing: 'E-postadressen mangler.',
  email_invalid: '«{{detail}}» er ingen e-postadresse.',
  contact_unknown: 'Ingen kontakt har adressen «{{detail}}».',
  universe_missing: 'Universet mangler.',
  universe_unknown: '«{{detail}}» er ikke et univers (kunde, ambassadør, operatør, alle universer).',
  category_missing: 'Kategorien mangler.',
  category_unknown: '«{{detail}}» er ikke en varselkategori.',
  channel_missing: 'Kanalen mangler.',
  channel_unknown: '«{{detail}}» er ikke en kanal (grensesnitt, e-post).',
  value_missing: 'Det mangler om kontakten abonnerer.',
  value_unknown: '«{{detail}}» betyr verken ja eller nei.',
  no_company: 'Denne kontakten har ikke noe firma og har derfor ingen abonnementer.',
  company_not_in_universe: 'Firmaet til denne kontakten er ikke i universet «{{detail}}».',
  category_not_in_universe: '«{{detail}}» finnes ikke i dette universet.',
  no_interface_access: 'Denne kontakten har ikke tilgang til grensesnittet og har bare e-postkanalen.',
  field_too_long: 'En celle er lengre enn {{detail}} tegn.',
  nul_byte: 'En celle inneholder uleselige tegn (NUL).',
  too_many_cells: 'Raden har {{detail}} celler, flere enn det er kolonner.',
  duplicate_in_file: 'Det samme abonnementet står allerede på linje {{detail}}.',
}
