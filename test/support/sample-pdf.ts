import { sampleDocument } from '../../main/core/demonstration/sample-document.ts'

/** A small valid PDF; of `bytes` in all where that is given, padded by comments in its middle. */
export function samplePdf({ text = 'Comptoir', bytes }: { text?: string; bytes?: number } = {}): Buffer {
  const plain = Buffer.from(sampleDocument(text))
  if (bytes === undefined) return plain
  const end = plain.indexOf('xref\n0 ')
  const paddingOf = (length: number) => `%${'x'.repeat(length)}\n`
  const startOf = (at: number) =>
    plain
      .subarray(end)
      .toString('latin1')
      .replace(/startxref\n\d+/, `startxref\n${at}`)
  let padding = bytes - plain.length - 2
  for (;;) {
    if (padding < 0) throw new RangeError(`a sample PDF takes at least ${plain.length + 2} bytes`)
    const whole = `${plain.subarray(0, end).toString('latin1')}${paddingOf(padding)}${startOf(end + padding + 2)}`
    if (whole.length === bytes) return Buffer.from(whole, 'latin1')
    padding += bytes - whole.length
  }
}

const xrefStream = () => {
  const head = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'
  return Buffer.from(
    `${head}2 0 obj\n<< /Type /XRef /Size 3 /Root 1 0 R /W [1 2 1] /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF`,
    'latin1',
  )
}

/** PDFs as they come in practice, all to be taken. */
export const unusualPdfs: Readonly<Record<string, Buffer>> = {
  'cross-references in a stream': xrefStream(),
  'bytes before the header': Buffer.concat([Buffer.from('\ufeffX-Printer: none\r\n'), samplePdf()]),
  'bytes after the end': Buffer.concat([samplePdf(), Buffer.from('\r\n\0\0\0\0')]),
  'lines ended by CR': Buffer.from(samplePdf().toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  encrypted: Buffer.from(samplePdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 6 0 R'), 'latin1'),
}

/** What is no whole PDF, and the reason of FILE_NOT_PDF that it gets. */
export const brokenPdfs: Readonly<
  Record<string, { readonly bytes: Buffer; readonly reason: 'empty' | 'no_header' | 'no_trailer' }>
> = {
  'nothing at all': { bytes: Buffer.alloc(0), reason: 'empty' },
  'a ZIP': { bytes: Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(2_000)]), reason: 'no_header' },
  'a page': { bytes: Buffer.from('<!doctype html><script>alert(1)</script>'), reason: 'no_header' },
  'a header too late': { bytes: Buffer.concat([Buffer.alloc(1_024), samplePdf()]), reason: 'no_header' },
  'the header alone': { bytes: Buffer.from('%PDF-1.7\n'), reason: 'no_trailer' },
  'a truncated one': { bytes: samplePdf({ bytes: 9_000 }).subarray(0, 8_900), reason: 'no_trailer' },
  'without its end': {
    bytes: Buffer.from(samplePdf().toString('latin1').replace('%%EOF', ''), 'latin1'),
    reason: 'no_trailer',
  },
  'a table beyond the end': {
    bytes: Buffer.from(
      samplePdf()
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n999999'),
      'latin1',
    ),
    reason: 'no_trailer',
  },
  'a table that is none': {
    bytes: Buffer.from(
      samplePdf()
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n20'),
      'latin1',
    ),
    reason: 'no_trailer',
  },
}
