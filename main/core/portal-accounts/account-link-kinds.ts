import type { AccountLinkPurpose } from '../../../shared/contract/portal-values.ts'

/** Hours that a link for a new password is good; one that validates an account is good as long as an activation link. */
export const passwordLinkHours = 2

/** Where links that customers ask for lead, below the public address. */
export const accountLinkPaths: Readonly<Record<AccountLinkPurpose, string>> = {
  validation: 'validate',
  password: 'password',
}
