import type { RowProblem } from '../../contract/contact-import.ts'

/** Why a row or a cell of an import is refused or noted. `detail` is the cell's text, a line, a number or a limit. */
export const en = {
  email_missing: 'The e-mail address is missing.',
  email_invalid: '“{{detail}}” is not an e-mail address.',
  name_too_long: 'The name is longer than {{detail}} characters.',
  phone_invalid: '“{{detail}}” is not a phone number.',
  language_unknown: '“{{detail}}” is not a language that Comptoir knows (fr, en, nb).',
  role_unknown: '“{{detail}}” names a role that Comptoir does not know (customer, provider, dealer).',
  yes_no_unknown: '“{{detail}}” means neither yes nor no.',
  company_too_long: 'The company’s name is longer than {{detail}} characters.',
  notes_too_long: 'The notes are longer than {{detail}} characters.',
  field_too_long: 'A cell is longer than {{detail}} characters.',
  nul_byte: 'A cell holds unreadable characters (NUL).',
  too_many_cells: 'The row has {{detail}} cells, more than there are columns.',
  too_few_cells: 'The row has only {{detail}} cells; the missing ones count as empty.',
  duplicate_in_file: 'The same address stands in line {{detail}} already.',
  address_unsubscribed: 'This address unsubscribed or asked to be erased earlier: it gets no notifications.',
  further_address_noted: 'The further address {{detail}} goes into the notes.',
} as const satisfies Record<RowProblem['code'], string>
