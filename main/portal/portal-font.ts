import { createHash } from 'node:crypto'
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'

/** Inter, as the desk has it; the letters of all three languages. */
export const portalFont: Buffer = Buffer.from(inter.slice(inter.indexOf(',') + 1), 'base64')

export const fontPath = `/assets/inter-${createHash('sha256').update(portalFont).digest('hex').slice(0, 12)}.woff2`
