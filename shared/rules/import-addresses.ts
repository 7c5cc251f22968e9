import { cleanEmail, isEmail } from './email-address.ts'

/** What an address cell holds: addresses in their order, and the name that stood before the first. */
export interface AddressCell {
  readonly addresses: readonly string[]
  readonly name: string
  /** Parts that are no address. */
  readonly refused: readonly string[]
}

const plain = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/

/**
 * Reads an address cell as people and programs fill it: `Name <a@b>`, `mailto:`, invisible characters, and several
 * addresses in a row (Google joins them with ` ::: `).
 */
export function readAddresses(cell: string): AddressCell {
  if (plain.test(cell)) return { addresses: [cell], name: '', refused: [] }
  const whole = cleanEmail(cell)
  if (whole === '') return { addresses: [], name: '', refused: [] }
  if (isEmail(whole)) return { addresses: [whole], name: '', refused: [] }
  const addresses: string[] = []
  const refused: string[] = []
  let name = ''
  // A comma in a quoted name separates nothing.
  const shielded = cell.replace(/"[^"]*"/g, (quoted) => quoted.replace(/,/g, '\u0001'))
  for (const shieldedPart of shielded.split(/ ::: |[;,\n\r|]|\s\/\s|>\s+(?=\S)/)) {
    const part = shieldedPart.replaceAll('\u0001', ',')
    const angled = /^([^<]*)<([^<>]+)>?\s*$/.exec(part.replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, ''))
    const address = cleanEmail(angled?.[2] ?? part)
    if (address === '') continue
    if (isEmail(address)) {
      if (addresses.length === 0 && angled?.[1]) name = angled[1].replace(/["\u00a0\s]+/g, ' ').trim()
      if (!addresses.includes(address)) addresses.push(address)
      continue
    }
    const words = address.split(' ').map(cleanEmail)
    const found = words.filter(isEmail)
    if (found.length > 0) for (const word of found) addresses.includes(word) || addresses.push(word)
    else refused.push(part.trim())
  }
  return { addresses, name, refused }
}
