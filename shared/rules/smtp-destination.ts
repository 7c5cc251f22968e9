import type { SmtpSettings } from '../contract/mail.ts'

/** To whom a secret of the mail settings is shown: one that was entered for one destination is not shown to another. */
export const destinationOf = ({ host, port, user, tokenAddress }: SmtpSettings): string =>
  JSON.stringify([host.toLowerCase(), port, user, tokenAddress])

/** Whether a connection may end up without encryption. */
export const mayLeaveOpen = ({ security }: SmtpSettings): boolean =>
  security === 'none' || security === 'starttls_if_offered'

/** Whether a secret that was entered for one server may be used for another: the same one, and no less protected. */
export const keepsSecrets = (before: SmtpSettings, after: SmtpSettings): boolean =>
  destinationOf(before) === destinationOf(after) && (mayLeaveOpen(before) || !mayLeaveOpen(after))
