import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { type ActivationDesk, openActivationDesk } from '../../support/activation-desk.ts'
import { goodPassword } from '../../support/test-core.ts'

const bodyOf = (mailto: string | null) => new URL(mailto ?? '').searchParams.get('body') ?? ''
const tokenIn = (text: string) => text.match(/portal\.example\/(?:activate|confirm)\/([\w-]{43})/)?.[1] ?? ''
const template = async (desk: ActivationDesk, text: string) => {
  const { template } = await desk.ask.catalogue.get({ code: 'C-01', language: 'fr' })
  await desk.ask.catalogue.save({ code: 'C-01', language: 'fr', template: { ...template, text } })
}
const longText = `Bonjour {{ contact.name }},\n\n${'é'.repeat(1_500)}\n\n{{ link.address }}\n\n${'à'.repeat(900)}`

test('a text that fits is a mailto to one person, whose link works once', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const { id, email } = await desk.add('Élodie Brûlé')
  const draft = await desk.ask.activation.draft({ contactId: id })
  expect(draft).toMatchObject({ form: 'mailto', eml: null, text: null, recipient: { name: 'Élodie Brûlé', email } })
  expect(draft.mailto?.length).toBe(draft.mailtoLength)
  expect(draft.mailtoLength).toBeLessThanOrEqual(2_000)
  expect(desk.core.services.activation.links.look(tokenIn(bodyOf(draft.mailto)))).toMatchObject({ contactId: id })
  expect((await desk.ask.activation.latest({ contactId: id })).activation).toMatchObject({
    id: draft.requestId,
    standing: 'draft_opened',
    way: 'mail_client',
    sentAt: '2026-11-21T10:00:00.000Z',
    sentBy: null,
  })
  expect((await desk.ask.contacts.get({ id })).invitation).toMatchObject({ way: 'mail_client' })
  expect((await desk.ask.outbox.status()).counts).toMatchObject({ draft_opened: 1, queued: 0 })
  expect(desk.server.mails).toHaveLength(0)
})

test.each(['linux', 'windows'] as const)(
  'on %s a formatted or long draft is a file ready to be sent',
  async (platform) => {
    await using desk = await openActivationDesk({ platform })
    const { id } = await desk.add('Élodie Brûlé')
    await desk.settings({ way: 'mail_client', draftFormat: 'formatted' })
    const formatted = await desk.ask.activation.draft({ contactId: id })
    expect(formatted).toMatchObject({ form: 'eml', mailto: null, text: null })
    const source = desk.fetch(formatted.eml ?? (null as never))
    expect(source).toMatch(/^X-Unsent: 1\r$/m)
    const mail = await PostalMime.parse(source)
    expect(mail.to).toEqual([formatted.recipient && { address: formatted.recipient.email, name: 'Élodie Brûlé' }])
    expect(mail.html).toContain(tokenIn(mail.text ?? ''))

    await desk.settings({ draftFormat: 'text' })
    await template(desk, longText)
    const long = await desk.ask.activation.draft({ contactId: id })
    expect(long.form).toBe('eml')
    expect(long.mailtoLength).toBeGreaterThan(2_000)
    expect((await PostalMime.parse(desk.fetch(long.eml ?? (null as never)))).html ?? '').toBe('')
  },
)

test('on macOS a long text is shortened around its link, and no file is made', async () => {
  await using desk = await openActivationDesk({ platform: 'macos' })
  const { id } = await desk.add('Élodie Brûlé')
  await desk.settings({ way: 'mail_client', draftFormat: 'formatted' })
  await template(desk, longText)
  const draft = await desk.ask.activation.draft({ contactId: id })
  expect(draft).toMatchObject({ form: 'mailto', eml: null })
  expect(draft.mailto?.length).toBeLessThanOrEqual(2_000)
  expect(draft.mailtoLength).toBeGreaterThan(2_000)
  expect(desk.core.services.activation.links.look(tokenIn(bodyOf(draft.mailto))).contactId).toBe(id)
})

test('on macOS a text that cannot be shortened is left to the clipboard', async () => {
  await using desk = await openActivationDesk({ platform: 'macos' })
  const { id, email } = await desk.add('Élodie Brûlé')
  await desk.settings({ way: 'mail_client' })
  await template(desk, `${'é'.repeat(1_000)} {{ link.address }}`)
  const draft = await desk.ask.activation.draft({ contactId: id })
  expect(draft.form).toBe('clipboard')
  expect(draft.mailto).toMatch(new RegExp(`^mailto:${email}\\?subject=[^&]+$`))
  expect(tokenIn(draft.text ?? '')).not.toBe('')
})

test('what was not sent takes flag and link back, and an older draft does not come back', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const { id } = await desk.add('Luc')
  await desk.ask.activation.draft({ contactId: id })
  const draft = await desk.ask.activation.draft({ contactId: id })
  const selection = { kind: 'matching' as const, filter: {} }
  expect(await desk.ask.activation.settle({ selection, outcome: 'not_sent' })).toEqual({ settled: 1, leftOut: 1 })
  expect((await desk.ask.contacts.get({ id })).invitation).toBeNull()
  expect(() => desk.core.services.activation.links.look(tokenIn(bodyOf(draft.mailto)))).toThrow()
  const { rows } = await desk.ask.activation.list({})
  expect(rows.map(({ standing }) => standing)).toEqual(['not_sent', 'replaced'])
  expect((await desk.ask.outbox.status()).counts).toMatchObject({ draft_opened: 0, cancelled: 2 })
})

test('what an operator says was sent counts from when the draft was opened, by that operator’s word', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const { id } = await desk.add('Luc')
  const { requestId } = await desk.ask.activation.draft({ contactId: id })
  desk.time += 600_000
  const selection = { kind: 'ids' as const, ids: [requestId] }
  expect(await desk.ask.activation.settle({ selection, outcome: 'sent' })).toEqual({ settled: 1, leftOut: 0 })
  expect((await desk.ask.activation.latest({ contactId: id })).activation).toMatchObject({
    standing: 'sent',
    sentAt: '2026-11-21T10:00:00.000Z',
    sentBy: { kind: 'operator', name: 'Alice Martin' },
  })
  expect((await desk.ask.contacts.get({ id })).invitation).toMatchObject({ at: '2026-11-21T10:00:00.000Z' })
})

test('a not-sent draft leaves the flag of an earlier invitation that was sent', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  desk.time += 600_000
  const { requestId } = await desk.ask.activation.draft({ contactId: id })
  expect((await desk.ask.contacts.get({ id })).invitation).toMatchObject({ way: 'mail_client' })
  await desk.ask.activation.settle({ selection: { kind: 'ids', ids: [requestId] }, outcome: 'not_sent' })
  expect((await desk.ask.contacts.get({ id })).invitation).toEqual({ at: '2026-11-21T10:00:00.000Z', way: 'smtp' })
})

test('drafts for many are files in a folder, one for each, and gone with their contact', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const ids = []
  for (let number = 0; number < 250; number++) ids.push((await desk.add(`Contact ${number}`)).id)
  const [first, second] = ids
  if (!first || !second) throw new Error('no contacts')
  desk.put(second, 'active')
  const { drafts, leftOut, folder } = await desk.ask.activation.writeDrafts({ selection: { kind: 'ids', ids } })
  expect({ drafts, leftOut }).toEqual({ drafts: 249, leftOut: 1 })
  const files = readdirSync(folder)
  expect(files).toHaveLength(249)
  const source = readFileSync(join(folder, files[0] ?? ''), 'utf8')
  const token = tokenIn((await PostalMime.parse(source)).text ?? '')
  expect(desk.core.services.activation.links.look(token).contactId).toBe(first)
  expect(await desk.ask.activation.count({ filter: { attention: 'unsettled' } })).toEqual({ count: 249 })
  expect((await desk.ask.contacts.totals()).invited).toBe(249)

  const selection = { kind: 'ids' as const, ids: [first] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  expect(existsSync(join(folder, files[0] ?? ''))).toBe(false)
  expect(readdirSync(folder)).toHaveLength(248)
}, 60_000)

test('a draft that was opened is gone with its contact, and one that nobody fetched when its ticket has expired', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client', draftFormat: 'formatted' })
  const { id } = await desk.add('Luc')
  const { eml } = await desk.ask.activation.draft({ contactId: id })
  const files = join(desk.folder, 'files')
  expect(readdirSync(files)).toHaveLength(1)
  // As a host does that opens it.
  const opened = join(desk.folder, 'drafts', 'opened')
  mkdirSync(opened, { recursive: true })
  writeFileSync(join(opened, eml?.name ?? ''), 'To: Luc')
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  expect(existsSync(join(opened, eml?.name ?? ''))).toBe(false)

  desk.time += 6 * 60_000
  const { ticket } = await desk.ask.files.offer({ name: 'contacts.csv' })
  expect(ticket).toBeTruthy()
  expect(readdirSync(files)).toHaveLength(0)
})

test('drafts that were being made when the core ended are ended at the next start', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const { id } = await desk.add('Luc')
  const { requestId } = await desk.ask.activation.draft({ contactId: id })
  const { sqlite } = desk.core.services.db
  sqlite.prepare("update link_requests set standing = 'prepared', sent_at = null where id = ?").run(requestId)
  await desk.restart()
  const row = desk.core.services.db.sqlite.prepare('select standing, token_hash from link_requests').get()
  expect(row).toEqual({ standing: 'cancelled', token_hash: null })
})

test('contacts stand in a queue for drafts, those that cannot be invited left out', async () => {
  await using desk = await openActivationDesk()
  const [one, two] = [await desk.add('A'), await desk.add('B')]
  desk.put(two.id, 'disabled')
  expect(await desk.ask.activation.draftQueue({ selection: { kind: 'ids', ids: [two.id, one.id] } })).toEqual({
    ids: [one.id],
    more: 0,
  })
  await expect(desk.ask.activation.draft({ contactId: two.id })).rejects.toMatchObject({
    code: 'INVITATION_NOT_ALLOWED',
    data: { reason: 'disabled' },
  })
})

test('a draft whose link was followed had been sent, whatever nobody said', async () => {
  await using desk = await openActivationDesk()
  await desk.settings({ way: 'mail_client' })
  const { id } = await desk.add('Luc')
  const { mailto } = await desk.ask.activation.draft({ contactId: id })
  await desk.core.services.activation.links.acceptInvitation(tokenIn(bodyOf(mailto)), goodPassword)
  expect((await desk.ask.outbox.status()).counts).toMatchObject({ draft_opened: 0, sent: 1 })
  expect(await desk.ask.activation.totals()).toMatchObject({ unsettled: 0 })
  expect((await desk.ask.contacts.get({ id })).invitation).toMatchObject({ way: 'mail_client' })
})
