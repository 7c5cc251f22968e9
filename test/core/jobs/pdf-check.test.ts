import { describe, expect, test } from 'vitest'
import { requirePdf } from '../../../main/core/jobs/pdf-check.ts'
import type { FileId } from '../../../shared/contract/values.ts'
import { brokenPdfs, samplePdf, unusualPdfs } from '../../support/sample-pdf.ts'

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId

/** A vault of one file that counts the bytes it hands out. */
function holding(bytes: Buffer) {
  const vault = {
    read: 0,
    sizeOf: () => bytes.length,
    async readPart(_id: FileId, position: number, length: number) {
      const part = bytes.subarray(position, position + length)
      vault.read += part.length
      return part
    },
  }
  return vault
}

test('a PDF passes', async () => {
  await requirePdf(holding(samplePdf()), id)
})

describe.each(Object.entries(unusualPdfs))('a PDF with %s', (_name, bytes) => {
  test('passes', async () => {
    await requirePdf(holding(bytes), id)
  })
})

describe.each(Object.entries(brokenPdfs))('%s', (_name, { bytes, reason }) => {
  test(`is refused as ${reason}`, async () => {
    await expect(requirePdf(holding(bytes), id)).rejects.toMatchObject({ code: 'FILE_NOT_PDF', data: { reason } })
  })
})

test('of a large file a few kilobytes are read', async () => {
  const vault = holding(samplePdf({ bytes: 5_000_000 }))
  await requirePdf(vault, id)
  expect(vault.read).toBeLessThan(8_192)
})
