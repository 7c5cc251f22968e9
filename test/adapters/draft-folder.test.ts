import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDraftFolder } from '../../main/adapters/draft-folder.ts'
import { safeFileName } from '../../shared/rules/safe-file-name.ts'

let root = ''
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'comptoir-drafts-')), 'drafts')
})
afterEach(() => {
  rmSync(join(root, '..'), { recursive: true, force: true })
})
// Ten o’clock wherever the test runs.
const at = new Date(2026, 10, 21, 10, 0, 0)
const content = Buffer.from('To: zoe@example.com\r\n')

test('drafts stand in a folder named after the instant, in their order, for their owner only', async () => {
  const drafts = createDraftFolder(root)
  const { name, path } = drafts.create(at)
  expect(name).toBe('2026-11-21 10.00.00')
  expect(path).toBe(join(root, name))
  expect(await drafts.write(name, 'Zoé Lefèvre', content)).toBe(`${name}/001 Zoé Lefèvre.eml`)
  expect(await drafts.write(name, 'Zoé Lefèvre', content)).toBe(`${name}/002 Zoé Lefèvre.eml`)
  expect(readFileSync(join(path, '001 Zoé Lefèvre.eml'))).toEqual(content)
  if (process.platform !== 'win32') {
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(statSync(join(path, '001 Zoé Lefèvre.eml')).mode & 0o777).toBe(0o600)
  }
})

test('two folders of the same second have two names', () => {
  const drafts = createDraftFolder(root)
  expect([drafts.create(at).name, drafts.create(at).name]).toEqual(['2026-11-21 10.00.00', '2026-11-21 10.00.00 (2)'])
})

test('a draft is removed, and its folder with the last one', async () => {
  const drafts = createDraftFolder(root)
  const { name, path } = drafts.create(at)
  const first = await drafts.write(name, 'a', content)
  const second = await drafts.write(name, 'b', content)
  drafts.remove(first)
  expect(readdirSync(path)).toEqual(['002 b.eml'])
  drafts.remove(second)
  drafts.remove(second)
  expect(existsSync(path)).toBe(false)
  expect(existsSync(root)).toBe(true)
})

test.each(['..', '../elsewhere', '/etc', '', 'a/b/c', 'a\\..\\b'])(
  'nothing is written or removed at %j',
  async (folder) => {
    const drafts = createDraftFolder(root)
    drafts.create(at)
    await expect(drafts.write(folder, 'a', content)).rejects.toThrow('leads out')
    expect(() => drafts.remove(`${folder}/a.eml`)).toThrow('leads out')
  },
)

test.each([
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\system32', 'C--Windows-system32'],
  ['a<b>c:d"e|f?g*h', 'a-b-c-d-e-f-g-h'],
  ['CON', '-CON'],
  ['aux.txt', '-aux.txt'],
  ['COM¹', '-COM¹'],
  ['  . hidden . ', 'hidden'],
  ['trailing...', 'trailing'],
  ['a\0b\r\nc\x1b[31m', 'abc[31m'],
  ['Zoé\u202efdp.exe', 'Zoéfdp.exe'],
  ['\ud800lone', 'lone'],
  ['', '-'],
  ['...', '-'],
  ['a'.repeat(300), 'a'.repeat(80)],
  ['😀'.repeat(100), '😀'.repeat(55)],
])('%j becomes the file name %j', (text, name) => {
  expect(safeFileName(text)).toBe(name)
})
