import type { SubscriptionRowProblem } from '../../contract/subscription-import.ts'

/** Why a row of subscriptions is refused. `detail` is the cell's text, a line, a number or a limit. */
export const en = {
  email_missing: 'The e-mail address is missing.',
  email_invalid: '“{{detail}}” is not an e-mail address.',
  contact_unknown: 'No contact has the address “{{detail}}”.',
  universe_missing: 'The universe is missing.',
  universe_unknown: '“{{detail}}” is not a universe (client, ambassador, operator, all universes).',
  category_missing: 'The category is missing.',
  category_unknown: '“{{detail}}” is not a category of news.',
  channel_missing: 'The channel is missing.',
  channel_unknown: '“{{detail}}” is not a channel (interface, e-mail).',
  value_missing: 'Whether it is subscribed is missing.',
  value_unknown: '“{{detail}}” means neither yes nor no.',
  no_company: 'This contact has no company, so it has no subscriptions.',
  company_not_in_universe: 'The company of this contact is not in the universe “{{detail}}”.',
  category_not_in_universe: '“{{detail}}” does not exist in this universe.',
  no_interface_access: 'This contact has no access to the interface, so it has the e-mail channel only.',
  field_too_long: 'A cell is longer than {{detail}} characters.',
  nul_byte: 'A cell holds unreadable characters (NUL).',
  too_many_cells: 'The row has {{detail}} cells, more than there are columns.',
  duplicate_in_file: 'The same subscription stands in line {{detail}} already.',
} as const satisfies Record<SubscriptionRowProblem['code'], string>
