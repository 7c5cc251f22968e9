import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  email_missing: 'L’adresse e-mail est absente.',
  email_invalid: '« {{detail}} » n’est pas une adresse e-mail.',
  name_too_long: 'Le nom dépasse {{detail}} caractères.',
  phone_invalid: '« {{detail}} » n’est pas un numéro de téléphone.',
  language_unknown: '« {{detail}} » n’est pas une langue connue de Comptoir (fr, en, nb).',
  role_unknown: '« {{detail}} » désigne un rôle inconnu de Comptoir (client, prestataire, revendeur).',
  yes_no_unknown: '« {{detail}} » ne veut dire ni oui ni non.',
  company_too_long: 'Le nom de la société dépasse {{detail}} caractères.',
  notes_too_long: 'Les notes dépassent {{detail}} caractères.',
  field_too_long: 'Une cellule dépasse {{detail}} caractères.',
  nul_byte: 'Une cellule contient des caractères illisibles (NUL).',
  too_many_cells: 'La ligne compte {{detail}} cellules, plus qu’il n’y a de colonnes.',
  too_few_cells: 'La ligne ne compte que {{detail}} cellules ; celles qui manquent sont considérées comme vides.',
  duplicate_in_file: 'La même adresse figure déjà à la ligne {{detail}}.',
  address_unsubscribed:
    'Cette adresse s’est désabonnée ou a demandé à être effacée : elle ne reçoit aucune notification.',
  further_address_noted: 'L’autre adresse, {{detail}}, est ajoutée aux notes.',
}
