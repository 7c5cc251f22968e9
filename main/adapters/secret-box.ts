import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretBox } from '../core/ports.ts'

/** A sealed text begins with it: the format's version. */
const version = 1
const nonceLength = 12
const tagLength = 16

/** Seals with AES-256-GCM under the key that `keyOf` gives, which is asked for at the first use. */
export function createSecretBox(keyOf: () => Promise<Uint8Array>): SecretBox {
  let key: Promise<Uint8Array> | undefined
  const known = () => {
    key ??= keyOf()
    return key
  }
  return {
    async seal(text) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', await known(), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Uint8Array.of(version), nonce, cipher.getAuthTag(), body])
    },
    async open(sealed) {
      if (sealed[0] !== version || sealed.length < 1 + nonceLength + tagLength) throw new Error('Not a sealed text')
      const nonce = sealed.subarray(1, 1 + nonceLength)
      const body = sealed.subarray(1 + nonceLength + tagLength)
      const decipher = createDecipheriv('aes-256-gcm', await known(), nonce, { authTagLength: tagLength })
      decipher.setAuthTag(sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength))
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
  }
}
