import iconv from 'iconv-lite'

/** What an import of the file must say of it. */
export interface FrenchCustomers {
  /** Windows-1252, semicolons, CR LF, as a French Excel saves it. */
  readonly bytes: Buffer<ArrayBuffer>
  readonly rows: number
  readonly new: number
  readonly duplicate: number
  readonly invalid: number
  readonly blank: number
}

const header = 'Nom;Prénom;Adresse électronique;Société;Téléphone;Langue;Remarques'

/**
 * A shop's customer file with what such files have: ’ € œ, quoted line breaks, addresses with a name, a `mailto:` or
 * hard spaces around them, an address twice in another case, foreign domains, empty rows, short rows, bad addresses.
 */
export function frenchCustomers(customers: number): FrenchCustomers {
  const lines = [header]
  const counts = { duplicate: 0, invalid: 0, blank: 0 }
  for (let n = 0; n < customers; n++) {
    const email = `client${n}@atelier-d-art-${n % 400}.example`
    const person = `L’Hénoret ${n};Zoé`
    const company = `Sœurs Brûlé & Fils ${n % 900}`
    const rest = `${company};06 39 98 ${String(n % 100).padStart(2, '0')} 41;français`
    switch (n % 1000) {
      case 101:
        lines.push(`${person};"Zoé L’Hénoret <${email}>";${rest};`)
        break
      case 202:
        lines.push(`${person};mailto:${email};${rest};`)
        break
      case 303:
        lines.push(`${person};\u00a0${email}\u00a0;${rest};"Paie en €\r\nau comptoir"`)
        break
      case 404:
        lines.push(`${person};client${n}@café-du-port.example;${rest};`)
        break
      case 505:
        lines.push(`${person};${email}`)
        break
      case 606:
        lines.push(`${person};${email};${rest};`, `${person};${email.toUpperCase()};${rest};`)
        counts.duplicate++
        break
      case 707:
        lines.push(`${person};client${n} at example;${rest};`)
        counts.invalid++
        break
      case 808:
        lines.push(`${person};${email};${rest};`, ';;;;;;')
        counts.blank++
        break
      case 909:
        lines.push(`${person};;${rest};sans adresse`)
        counts.invalid++
        break
      default:
        lines.push(`${person};${email};${rest};`)
    }
  }
  const bytes = iconv.encode(`${lines.join('\r\n')}\r\n`, 'windows-1252')
  return {
    bytes: Buffer.from(bytes),
    rows: customers + counts.duplicate + counts.blank,
    new: customers - counts.invalid,
    ...counts,
  }
}
