import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  email_missing: 'L’adresse e-mail est absente.',
  email_invalid: '« {{detail}} » n’est pas une adresse e-mail.',
  contact_unknown: 'Aucun contact n’a l’adresse « {{detail}} ».',
  universe_missing: 'L’univers est absent.',
  universe_unknown: '« {{detail}} » n’est pas un univers (client, ambassadeur, opérateur, tous les univers).',
  category_missing: 'La catégorie est absente.',
  category_unknown: '« {{detail}} » n’est pas une catégorie de notifications.',
  channel_missing: 'Le canal est absent.',
  channel_unknown: '« {{detail}} » n’est pas un canal (interface, e-mail).',
  value_missing: 'Il manque oui ou non : abonné ou pas.',
  value_unknown: '« {{detail}} » ne veut dire ni oui ni non.',
  no_company: 'Ce contact n’a pas de société, donc pas d’abonnements.',
  company_not_in_universe: 'La société de ce contact n’est pas dans l’univers « {{detail}} ».',
  category_not_in_universe: '« {{detail}} » n’existe pas dans cet univers.',
  no_interface_access: 'Ce contact n’a pas accès à l’interface : il n’a que le canal e-mail.',
  field_too_long: 'Une cellule dépasse {{detail}} caractères.',
  nul_byte: 'Une cellule contient des caractères illisibles (NUL).',
  too_many_cells: 'La ligne compte {{detail}} cellules, plus qu’il n’y a de colonnes.',
  duplicate_in_file: 'Le même abonnement figure déjà à la ligne {{detail}}.',
}
