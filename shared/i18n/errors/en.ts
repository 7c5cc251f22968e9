import type { ErrorCode } from '../../contract/errors.ts'

/** What happened, what was kept, what to do: one text for each declared error, and for what nobody declared. */
export const en = {
  SIGN_IN_REQUIRED: 'Please sign in.',
  SESSION_LOCKED: 'Comptoir is locked. Enter your password to go on.',
  FORBIDDEN: 'Your role does not allow this. Ask an administrator.',
  SHOP_EXISTS: 'This data folder already has a shop. Sign in instead.',
  SHOP_MISSING: 'Set the shop up first.',
  NOT_A_DEMONSTRATION: 'This shop is no demonstration; nothing was changed.',
  CREDENTIALS_WRONG: 'The name or the password is wrong.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Try again in {{retryAfterSeconds}} seconds.',
  PASSWORD_REFUSED:
    'This password is too weak. Choose a longer one, for example four words that have nothing to do with each other.',
  OPERATOR_NOT_FOUND: 'This operator does not exist any more.',
  SIGN_IN_NAME_TAKEN: 'Another operator signs in as “{{login}}”. Choose another name.',
  LAST_ADMINISTRATOR: 'One administrator has to remain. Make someone else an administrator first.',
  CONTACT_NOT_FOUND: 'This contact does not exist any more.',
  EMAIL_TAKEN: '{{contactName}} already has the address {{email}}.',
  CONTACT_CHANGED: 'Someone else changed this contact meanwhile. Your text is kept: look at theirs, then save again.',
  ACTION_NOT_ALLOWED: 'The state of this contact does not allow this.',
  SELECTION_CHANGED:
    'The selected contacts changed meanwhile. Nothing was done: look at the new counts, then confirm again.',
  UNDO_NOT_POSSIBLE: 'This cannot be undone any more.',
  COMPANY_NOT_FOUND: 'This company does not exist any more.',
  COMPANY_NAME_TAKEN: 'A company is called “{{name}}” already. Choose another name, or merge the two.',
  COMPANY_CHANGED: 'Someone changed this company meanwhile. Look at it again, then repeat your change.',
  COMPANY_HAS_CONTACTS: 'Contacts still belong to this company. Move them to another one first.',
  COMPANY_IS_OWN: 'This is the shop’s own company, which stays. Make another one the shop’s own first.',
  SUBSCRIPTION_NOT_POSSIBLE:
    'This contact or company cannot have that subscription any more. Nothing was saved; look at the grid again.',
  EVENT_NOT_POSSIBLE: 'This company cannot be told of that in this universe. Choose another universe or another event.',
  SUPPRESSIONS_LOCKED:
    'The list of addresses that want no mail cannot be opened: the system’s keyring is locked. Nothing was changed. Unlock it and start Comptoir again.',
  RECIPIENTS_CHANGED: 'The recipients have changed meanwhile. Nothing was sent; look at the list again.',
  JOB_NOT_FOUND: 'This job does not exist any more.',
  FILE_NOT_FOUND: 'The file is not there any more. Choose it again.',
  FILE_EMPTY: 'The file is empty.',
  FILE_NOT_READABLE: 'Comptoir cannot read this file as a table. Save it as CSV or XLSX and choose it again.',
  QUOTE_NOT_CLOSED:
    'A quotation mark opened on line {{line}} is never closed. Mend that line and choose the file again; nothing was imported.',
  COLUMNS_MISSING: 'Say which columns hold the address, the universe, the category, the channel and yes or no.',
  EMAIL_COLUMN_MISSING: 'Say which column holds the e-mail address.',
  IMPORT_NOT_FOUND: 'This import does not exist any more.',
  IMPORT_NOT_POSSIBLE: 'The import does not allow this now.',
  IMPORT_RUNNING: 'Another import is running. Wait for its end, or cancel it.',
  TASK_NOT_FOUND: 'This task has ended already.',
  PUBLIC_ADDRESS_MISSING: 'Links need the public address of the portal. Enter it under Settings, Mail.',
  SENDER_MISSING: 'Enter the address that mail is sent from, under Settings, Mail.',
  SMTP_NOT_SET_UP: 'The mail server is not set up yet. Enter it under Settings, Mail.',
  INVITATION_NOT_ALLOWED:
    'This contact cannot be invited: the account is active or disabled, or mail to the address was refused.',
  REQUEST_NOT_FOUND: 'This request no longer exists.',
  REQUEST_NOT_OPEN: 'This request is already settled.',
  MESSAGE_NOT_FOUND: 'This message no longer exists.',
  TEMPLATE_REFUSED: 'The text was not saved: correct what is marked, then save again.',
  ADDRESS_TAKEN: 'This address already belongs to another account.',
  LINK_NOT_VALID: 'This link is no longer valid. Ask the shop for a new one.',
  STOPPED: 'Stopped. What was done until then is kept.',
  unexpected:
    'Something went wrong in Comptoir. Nothing that was confirmed is lost. Try again; if it happens again, pass on the detail below.',
  invalidInput: 'Some of what was entered is not right. Check the marked fields.',
  connection: 'Comptoir does not answer at the moment. Nothing was lost; try again.',
} as const satisfies Record<ErrorCode, string> & Record<string, string>
