import type { Contact } from '../../../shared/contract/contacts.ts'

/** A contact as a vCard 4.0 (RFC 6350). */
export const vcardOf = (contact: Contact): string =>
  [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `FN:${escaped(contact.name)}`,
    `EMAIL:${escaped(contact.email)}`,
    contact.phone && `TEL;VALUE=uri:tel:${contact.phone}`,
    contact.company && `ORG:${component(contact.company.name)}`,
    `LANG:${contact.language}`,
    contact.roles.length > 0 && `CATEGORIES:${contact.roles.join(',')}`,
    contact.notes !== '' && `NOTE:${escaped(contact.notes)}`,
    `REV:${contact.updatedAt.replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ]
    .filter((line) => typeof line === 'string')
    .map(folded)
    .join('')

// Control characters but for line breaks and tabs have no place in a vCard.
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const component = (text: string) => escaped(text).replaceAll(';', '\\;')

/** Folds a line at 75 octets, never inside a character. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += size
  }
  return `${text}\r\n`
}
