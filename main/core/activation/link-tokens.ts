import { createHash, randomBytes } from 'node:crypto'
import type { RequestPurpose } from '../../../shared/contract/activation.ts'

/** A new link: its address holds the token, which nothing keeps; `hash` is what the database holds. */
export interface NewLink {
  readonly address: string
  readonly hash: Buffer
}

const tokenBytes = 32
const paths: Readonly<Record<RequestPurpose, string>> = { activation: 'activate', address: 'confirm' }

/** Makes a link that nobody can guess, below the public address of the settings. */
export function newLink(publicAddress: string, purpose: RequestPurpose): NewLink {
  const token = randomBytes(tokenBytes).toString('base64url')
  return { address: linkTo(publicAddress, purpose, token), hash: hashOfToken(token) }
}

/** What stands for a link where its token must not be seen. */
export const shownLink = (publicAddress: string, purpose: RequestPurpose): string =>
  linkTo(publicAddress, purpose, '••••••••')

/** SHA-256; a token of 256 random bits needs no salt and no slow hash. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const linkTo = (publicAddress: string, purpose: RequestPurpose, token: string) =>
  `${publicAddress.replace(/\/+$/, '')}/${paths[purpose]}/${token}`
