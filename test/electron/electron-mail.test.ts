import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ElectronHost } from '../../renderer/client/host.ts'
import { FakeFrame, safeStorage, seen, sender } from '../fakes/electron.ts'
import { type ElectronDesk, startElectron } from './start-electron.ts'

vi.mock('electron', () => import('../fakes/electron.ts'))

// Drafts in the system's mail program, and the key of the mail's secrets.

const draftAddress = 'mailto:zo%C3%A9@example.com?subject=Activez%20votre%20compte&body=Bonjour%0D%0AZo%C3%A9'
let desk: ElectronDesk
let host: ElectronHost
let client: ElectronDesk['client']
let [folder, dataFolder] = ['', '']

beforeAll(async () => {
  desk = await startElectron()
  ;({ host, client, folder, dataFolder } = desk)
}, 30_000)

afterEach(() => {
  sender.frame = undefined
  seen.opened.length = 0
})

afterAll(() => desk.close())

test('the address of a draft is handed to the mail program as it is', async () => {
  expect(await host.openMailto(draftAddress)).toBe(true)
  expect(seen.opened).toEqual([draftAddress])
})

test.each([
  ['https://evil.example/'],
  ['file:///etc/passwd'],
  ['mailto:zoe@example.com'],
  ['mailto:zoe@example.com?subject=a&attach=%2Fetc%2Fpasswd'],
  ['mailto:zoe@example.com?subject=a&bcc=all%40example.com'],
  ['mailto:zoe@example.com?subject=a&body=b&body=c'],
  ['mailto:zoe@example.com,all@example.com?subject=a'],
  ['mailto:zoe@example.com%2Call@example.com?subject=a'],
  ['mailto:zoe@example.com?subject=a%0D%0ABcc%3A%20all%40example.com'],
  ['mailto:zoe@example.com%0D%0ABcc:all@example.com?subject=a'],
  ['mailto:zoe@example.com?subject=a\r\nBcc: all@example.com'],
  ['mailto:zoe@example.com?subject=a\0'],
  ['mailto:zoe@example.com?subject=%00'],
  ['mailto:zoe@example.com?subject=%'],
  ['mailto:zoe@example.com?subject=a" --attach "/etc/passwd'],
  ['MAILTO:zoe@example.com?subject=a'],
  [`mailto:zoe@example.com?subject=${'a'.repeat(2_000)}`],
  [undefined],
  [['mailto:zoe@example.com?subject=a']],
])('%s is not handed to the system', async (address) => {
  await expect((host.openMailto as (address: unknown) => Promise<boolean>)(address)).rejects.toThrow()
  expect(seen.opened).toEqual([])
})

test('a draft is opened from a file of our own that always ends in .eml, once for each ticket', async () => {
  const { download } = await client.audit.export({})
  expect(await host.openDraft(download.ticket)).toBe(true)
  const [path = ''] = seen.opened
  expect(path).toBe(join(dataFolder, 'drafts', 'opened', `${download.name}.eml`))
  expect(readFileSync(path, 'utf8')).toContain('shop.created')
  await expect(host.openDraft(download.ticket)).rejects.toThrow('not there any more')
  const again = await client.audit.export({})
  seen.openPathAnswer = 'Failed to open path'
  expect(await host.openDraft(again.download.ticket)).toBe(false)
  seen.openPathAnswer = ''
  expect(seen.opened).toHaveLength(2)
  expect(seen.opened[1]).not.toBe(path)
})

test('an upload’s ticket, an unknown one or none opens nothing', async () => {
  const { ticket } = await client.files.offer({ name: 'clients.csv' })
  for (const wrong of [ticket, 'unknown', undefined]) {
    await expect((host.openDraft as (ticket: unknown) => Promise<boolean>)(wrong)).rejects.toThrow()
  }
  expect(seen.opened).toEqual([])
})

test('only a folder of drafts is shown', async () => {
  const drafts = join(dataFolder, 'drafts')
  const mine = join(drafts, '2026-11-21 10.00.00')
  const program = join(drafts, 'Evil.app')
  const link = join(drafts, '2026-11-21 10.00.01')
  mkdirSync(mine, { recursive: true })
  mkdirSync(program)
  symlinkSync(folder, link)
  const wrong = [
    drafts,
    dataFolder,
    program,
    link,
    `${mine}/..`,
    `${mine}/../Evil.app`,
    join(drafts, 'opened'),
    '/',
    '',
    null,
  ]
  for (const path of wrong) {
    await expect((host.showDrafts as (path: unknown) => Promise<boolean>)(path)).rejects.toThrow()
  }
  expect(seen.opened).toEqual([])
  expect(await host.showDrafts(mine)).toBe(true)
  expect(seen.opened).toEqual([mine])
})

test('the key of the secrets lies under the system’s protection, and in no argument of the core', async () => {
  const { way, draftFormat, publicAddress, linkDays, senderName, senderAddress, smtp } = await client.mail.get()
  const settings = { way, draftFormat, publicAddress, linkDays, senderName, senderAddress, smtp }
  const state = await client.mail.update({
    settings: { ...settings, smtp: { ...smtp, host: 'mail.example.com', signIn: 'password', user: 'shop' } },
    secrets: { password: 'hunter2hunter2' },
  })
  expect(state.secretsKept).toEqual(['password'])
  expect(existsSync(join(dataFolder, 'secret.key'))).toBe(false)
  const sealed = readFileSync(join(dataFolder, 'secret.sealed'))
  const key = safeStorage.decryptString(sealed)
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect(seen.coreArguments.join()).not.toContain(key)
})

test('a foreign page opens nothing', async () => {
  const { download } = await client.audit.export({})
  sender.frame = new FakeFrame('https://evil.example')
  await expect(host.openMailto(draftAddress)).rejects.toThrow('not for this sender')
  await expect(host.openDraft(download.ticket)).rejects.toThrow('not for this sender')
  await expect(host.showDrafts(join(dataFolder, 'drafts'))).rejects.toThrow('not for this sender')
  expect(seen.opened).toEqual([])
})
