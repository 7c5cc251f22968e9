import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  email_missing: 'E-postadressen mangler.',
  email_invalid: '«{{detail}}» er ingen e-postadresse.',
  name_too_long: 'Navnet er lengre enn {{detail}} tegn.',
  phone_invalid: '«{{detail}}» er ikke et telefonnummer.',
  language_unknown: '«{{detail}}» er ikke et språk Comptoir kjenner (fr, en, nb).',
  role_unknown: '«{{detail}}» er en rolle Comptoir ikke kjenner (kunde, leverandør, forhandler).',
  yes_no_unknown: '«{{detail}}» betyr verken ja eller nei.',
  company_too_long: 'Firmanavnet er lengre enn {{detail}} tegn.',
  notes_too_long: 'Notatene er lengre enn {{detail}} tegn.',
  field_too_long: 'En celle er lengre enn {{detail}} tegn.',
  nul_byte: 'En celle inneholder uleselige tegn (NUL).',
  too_many_cells: 'Raden har {{detail}} celler, flere enn det er kolonner.',
  too_few_cells: 'Raden har bare {{detail}} celler; de som mangler, regnes som tomme.',
  duplicate_in_file: 'Den samme adressen står allerede på linje {{detail}}.',
  address_unsubscribed: 'Denne adressen har meldt seg av eller bedt om å bli slettet, og får ingen varsler.',
  further_address_noted: 'Den andre adressen, {{detail}}, legges i notatene.',
}
