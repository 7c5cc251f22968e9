import { open } from 'node:fs/promises'

const mark = '%PDF-'

/** Whether a file is a PDF by its name and by its first bytes. */
export async function isPdf({ path, name }: { readonly path: string; readonly name: string }): Promise<boolean> {
  if (!/\.pdf$/i.test(name)) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === mark
  } finally {
    await file.close()
  }
}
