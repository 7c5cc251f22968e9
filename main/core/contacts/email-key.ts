import { domainToASCII } from 'node:url'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
import { fold } from '../../../shared/rules/fold.ts'

/** An address in its standard form, with the key that makes it unique and the text that finds it. */
export interface EmailForms {
  /** As entered, without what does not belong to it. */
  readonly email: string
  /** Lower case, the domain as ASCII: two spellings of one mailbox have one key. */
  readonly key: string
  /** Folded for searching, where that differs from the key. */
  readonly folded: string | null
}

/** The forms of an address, or null where the text is none. */
export function emailForms(text: string): EmailForms | null {
  const email = cleanEmail(text)
  if (!isEmail(email)) return null
  const at = email.lastIndexOf('@')
  const lower = email.normalize('NFC').toLowerCase()
  if (/^[\x21-\x7e]+$/.test(lower)) return { email, key: lower, folded: null }
  const domain = domainToASCII(email.slice(at + 1))
  if (domain === '' || domain.length > 253) return null
  const key = `${email.slice(0, at).normalize('NFC').toLowerCase()}@${domain}`
  return { email: email.normalize('NFC'), key, folded: fold(email) }
}
