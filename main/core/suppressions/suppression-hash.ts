import { createHmac } from 'node:crypto'

/** What stands for an address on the suppression list: HMAC-SHA256 of its key, which nobody can guess back. */
export const suppressionHash = (secret: Buffer, emailKey: string): Buffer =>
  createHmac('sha256', secret).update(`address:${emailKey}`).digest()

/** What a link is signed with; another use of the secret, so that neither says anything of the other. */
export const linkSignature = (secret: Buffer, text: string): string =>
  createHmac('sha256', secret).update(`link:${text}`).digest().subarray(0, 20).toString('base64url')
