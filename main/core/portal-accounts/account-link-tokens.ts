import { createHash, randomBytes } from 'node:crypto'
import type { AccountLinkPurpose } from '../../../shared/contract/portal-values.ts'
import { accountLinkPaths } from './account-link-kinds.ts'

const linkTo = (publicAddress: string, purpose: AccountLinkPurpose, token: string): string =>
  `${publicAddress.replace(/\/+$/, '')}/${accountLinkPaths[purpose]}/${token}`

/** A link that nobody can guess: its address holds 256 random bits, which nothing keeps; `hash` is what is kept. */
export function newAccountLink(publicAddress: string, purpose: AccountLinkPurpose) {
  const token = randomBytes(32).toString('base64url')
  return { address: linkTo(publicAddress, purpose, token), hash: hashOfAccountToken(token) }
}

/** What stands for a link where its token must not be seen. */
export const shownAccountLink = (publicAddress: string, purpose: AccountLinkPurpose): string =>
  linkTo(publicAddress, purpose, '••••••••')

/** SHA-256; a token of 256 random bits needs no salt and no slow hash. */
export const hashOfAccountToken = (token: string): Buffer => createHash('sha256').update(token).digest()
