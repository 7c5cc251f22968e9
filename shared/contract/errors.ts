import * as z from 'zod'
import { TemplateProblem } from './template-problem.ts'

const nothing = z.object({}).optional()

/**
 * Every expected failure of the core: code, HTTP status for the local API, and the data that the renderer turns into
 * words (`shared/i18n/errors`). `message` is English for developers; operators never see it.
 */
export const errorCatalogue = {
  SIGN_IN_REQUIRED: { status: 401, message: 'Sign in first', data: nothing },
  SESSION_LOCKED: { status: 423, message: 'The session is locked: unlock it with the password', data: nothing },
  FORBIDDEN: {
    status: 403,
    message: 'Your role does not allow this',
    data: z.object({ permission: z.enum(['operator', 'administrator']) }),
  },
  SHOP_EXISTS: { status: 409, message: 'This data folder already has a shop', data: nothing },
  SHOP_MISSING: { status: 409, message: 'Set the shop up first', data: nothing },
  NOT_A_DEMONSTRATION: { status: 409, message: 'This shop is no demonstration', data: nothing },
  CREDENTIALS_WRONG: { status: 401, message: 'Unknown name or wrong password', data: nothing },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    message: 'Too many attempts: wait',
    data: z.object({ retryAfterSeconds: z.int() }),
  },
  PASSWORD_REFUSED: {
    status: 422,
    message: 'The password is too weak',
    data: z.object({ reason: z.enum(['too_short', 'too_long', 'too_common', 'holds_own_name']) }),
  },
  OPERATOR_NOT_FOUND: { status: 404, message: 'No such operator', data: z.object({ id: z.int() }) },
  SIGN_IN_NAME_TAKEN: {
    status: 409,
    message: 'An operator has this sign-in name',
    data: z.object({ login: z.string() }),
  },
  LAST_ADMINISTRATOR: { status: 409, message: 'One administrator has to remain', data: nothing },
  CONTACT_NOT_FOUND: { status: 404, message: 'No such contact', data: z.object({ id: z.int() }) },
  EMAIL_TAKEN: {
    status: 409,
    message: 'Another contact has this address',
    data: z.object({ email: z.string(), contactId: z.int(), contactName: z.string() }),
  },
  CONTACT_CHANGED: {
    status: 409,
    message: 'The contact was changed meanwhile',
    data: z.object({ id: z.int(), version: z.int() }),
  },
  ACTION_NOT_ALLOWED: {
    status: 409,
    message: 'The state of the contact does not allow this action',
    data: z.object({ id: z.int(), action: z.string(), state: z.string() }),
  },
  SELECTION_CHANGED: { status: 409, message: 'The selection changed since the preview', data: nothing },
  UNDO_NOT_POSSIBLE: {
    status: 409,
    message: 'This cannot be undone any more',
    data: z.object({ reason: z.enum(['unknown', 'already_undone', 'running']) }),
  },
  COMPANY_NOT_FOUND: { status: 404, message: 'No such company', data: z.object({ id: z.int() }) },
  COMPANY_NAME_TAKEN: {
    status: 409,
    message: 'Another company has this name',
    data: z.object({ name: z.string(), companyId: z.int() }),
  },
  COMPANY_CHANGED: {
    status: 409,
    message: 'The company was changed meanwhile',
    data: z.object({ id: z.int(), version: z.int() }),
  },
  COMPANY_HAS_CONTACTS: {
    status: 409,
    message: 'Contacts belong to the company: move them first',
    data: z.object({ id: z.int(), contacts: z.int() }),
  },
  COMPANY_IS_OWN: { status: 409, message: 'The shop’s own company stays', data: z.object({ id: z.int() }) },
  SUBSCRIPTION_NOT_POSSIBLE: {
    status: 409,
    message: 'This cannot be subscribed to',
    data: z.object({ reason: z.enum(['no_company', 'universe', 'category', 'no_interface_access']) }),
  },
  EVENT_NOT_POSSIBLE: {
    status: 409,
    message: 'The company cannot be told of this event in this universe',
    data: z.object({ reason: z.enum(['universe', 'category', 'change']) }),
  },
  SUPPRESSIONS_LOCKED: { status: 409, message: 'The suppression list cannot be opened', data: nothing },
  RECIPIENTS_CHANGED: { status: 409, message: 'The recipients changed since the preview', data: nothing },
  JOB_NOT_FOUND: { status: 404, message: 'No such job', data: z.object({ id: z.int() }) },
  JOB_CHANGED: {
    status: 409,
    message: 'The job was changed meanwhile',
    data: z.object({ id: z.int(), version: z.int() }),
  },
  JOB_ASSIGNED: { status: 409, message: 'The job belongs to a contact already', data: z.object({ id: z.int() }) },
  JSON_REFUSED: {
    status: 422,
    message: 'The text is not JSON',
    /** Lines and columns count from 1; null where the place is not known. */
    data: z.object({ line: z.int().nullable(), column: z.int().nullable() }),
  },
  FILE_NOT_PDF: {
    status: 422,
    message: 'The file is not a PDF',
    data: z.object({ reason: z.enum(['empty', 'no_header', 'no_trailer']) }),
  },
  DISK_FULL: { status: 409, message: 'There is no room left for the file', data: nothing },
  SUBMISSION_CUT_OFF: { status: 400, message: 'The file did not arrive whole', data: nothing },
  SUBMISSION_TOO_LARGE: { status: 413, message: 'The files are too large', data: z.object({ maxBytes: z.int() }) },
  SUBMISSION_LIMIT: {
    status: 429,
    message: 'Nothing more can be sent by this link today',
    data: z.object({ reason: z.enum(['jobs_per_day', 'bytes_per_day']) }),
  },
  SUBMISSION_NOT_FOUND: { status: 404, message: 'No such submission', data: nothing },
  TERMS_NOT_ACCEPTED: { status: 409, message: 'Accept the terms of service first', data: nothing },
  TERMS_CHANGED: { status: 409, message: 'A newer version of the terms is in force', data: nothing },
  TERMS_NOT_READABLE: {
    status: 422,
    message: 'The document is neither a PDF nor plain text in UTF-8',
    data: z.object({ reason: z.enum(['empty', 'too_large', 'format']) }),
  },
  CERTIFICATE_REFUSED: {
    status: 422,
    message: 'The certificate cannot be used',
    data: z.object({ reason: z.enum(['certificate_unreadable', 'key_unreadable', 'key_of_another', 'expired']) }),
  },
  PICTURE_REFUSED: {
    status: 422,
    message: 'The picture cannot be used',
    data: z.object({ reason: z.enum(['format', 'too_large']) }),
  },
  SECRETS_LOCKED: { status: 409, message: 'What is sealed cannot be opened with the present key', data: nothing },
  GENERIC_LINK_OFF: { status: 409, message: 'The generic link is off or expired', data: nothing },
  REGISTRATION_OFF: { status: 403, message: 'The shop opens the accounts itself', data: nothing },
  CONTACT_FORM_OFF: { status: 403, message: 'The shop has no contact form', data: nothing },
  FILE_NOT_FOUND: { status: 404, message: 'The file is not there any more', data: z.object({ id: z.string() }) },
  FILE_EMPTY: { status: 422, message: 'The file is empty', data: nothing },
  FILE_NOT_READABLE: {
    status: 422,
    message: 'The file is not a table that Comptoir can read',
    data: z.object({
      reason: z.enum(['binary', 'old_excel', 'damaged_workbook', 'encrypted_workbook', 'unknown_encoding', 'no_rows']),
      detail: z.string().optional(),
    }),
  },
  QUOTE_NOT_CLOSED: {
    status: 422,
    message: 'A quotation mark is opened and never closed',
    data: z.object({ line: z.int() }),
  },
  COLUMNS_MISSING: {
    status: 422,
    message: 'A column that the import needs is missing',
    data: z.object({ fields: z.array(z.string()) }),
  },
  EMAIL_COLUMN_MISSING: { status: 422, message: 'No column holds the e-mail address', data: nothing },
  IMPORT_NOT_FOUND: { status: 404, message: 'No such import', data: z.object({ id: z.int() }) },
  IMPORT_NOT_POSSIBLE: {
    status: 409,
    message: 'The import does not allow this now',
    data: z.object({ id: z.int(), state: z.string() }),
  },
  IMPORT_RUNNING: { status: 409, message: 'Another import is running', data: z.object({ id: z.int() }) },
  TASK_NOT_FOUND: { status: 404, message: 'No such task', data: z.object({ id: z.int() }) },
  PUBLIC_ADDRESS_MISSING: { status: 409, message: 'Set the public address that links carry first', data: nothing },
  SENDER_MISSING: { status: 409, message: 'Set the address that mail is sent from first', data: nothing },
  SMTP_NOT_SET_UP: { status: 409, message: 'Set the mail server up first', data: nothing },
  INVITATION_NOT_ALLOWED: {
    status: 409,
    message: 'This contact cannot be invited',
    data: z.object({ id: z.int(), reason: z.enum(['active', 'disabled', 'undeliverable']) }),
  },
  REQUEST_NOT_FOUND: { status: 404, message: 'No such request', data: z.object({ id: z.int() }) },
  REQUEST_NOT_OPEN: {
    status: 409,
    message: 'The request does not allow this any more',
    data: z.object({ id: z.int(), standing: z.string() }),
  },
  MESSAGE_NOT_FOUND: { status: 404, message: 'No such message', data: z.object({ id: z.int() }) },
  TEMPLATE_REFUSED: {
    status: 422,
    message: 'The template cannot be used',
    data: z.object({ problems: z.array(TemplateProblem) }),
  },
  LINK_NOT_VALID: { status: 410, message: 'The link is unknown, used or expired', data: nothing },
  ADDRESS_TAKEN: { status: 409, message: 'The address belongs to another account', data: nothing },
  STOPPED: { status: 499, message: 'Stopped before it was finished', data: nothing },
} as const

export type ErrorCode = keyof typeof errorCatalogue
export type ErrorData<C extends ErrorCode> = z.input<(typeof errorCatalogue)[C]['data']>

/** The catalogue rows of the given codes, for `.errors(…)` of a procedure. */
export function errors<const C extends ErrorCode>(...codes: readonly C[]): { [K in C]: (typeof errorCatalogue)[K] } {
  return Object.fromEntries(codes.map((code) => [code, errorCatalogue[code]])) as {
    [K in C]: (typeof errorCatalogue)[K]
  }
}
