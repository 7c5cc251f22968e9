import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { codeOf, openSubscriptionsDesk, type SubscriptionsDesk } from '../../support/subscriptions-desk.ts'

const remove = async (desk: SubscriptionsDesk, id: ContactId) => {
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
}
const since = async (desk: SubscriptionsDesk, contactId: ContactId) =>
  (await desk.ask.subscriptions.ofContact({ contactId })).unsubscribedAt
const hashes = (desk: SubscriptionsDesk) =>
  desk.core.services.db.sqlite.prepare('select hash from suppressed_addresses').pluck().all() as Buffer[]

test('an operator notes that a contact unsubscribed; its grid stays, and an administrator takes it back', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id: contactId } = await desk.member('Élodie', 'Dupont')
  await desk.tick(contactId, 'client/delivery/email')
  const operator = await desk.asOperator()
  const noted = await operator.subscriptions.unsubscribe({ contactId })
  expect(noted.unsubscribedAt).toBe(new Date(desk.time).toISOString())
  expect(await desk.ticked(contactId)).toEqual(['client/delivery/email'])
  expect(await codeOf(operator.subscriptions.resubscribe({ contactId }))).toBe('FORBIDDEN')
  expect((await desk.ask.subscriptions.resubscribe({ contactId })).unsubscribedAt).toBeNull()
  expect(hashes(desk)).toEqual([])
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id: contactId } } })
  expect(entries.map(({ action }) => action).slice(0, 2)).toEqual([
    'subscriptions.resubscribed',
    'subscriptions.unsubscribed',
  ])
})

test('the list outlives the contact, holds no address, and knows it again however it is written', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.add('Élodie', { email: 'Elodie@Brule.example' })
  await desk.ask.subscriptions.unsubscribe({ contactId: id })
  await remove(desk, id)
  const [hash] = hashes(desk)
  expect(hash).toHaveLength(32)
  expect(desk.core.services.db.sqlite.serialize().includes('brule.example')).toBe(false)
  const again = await desk.add('Élodie', { email: 'ELODIE@brule.example' })
  expect(await since(desk, again.id)).not.toBeNull()
  const other = await desk.add('Luc')
  expect(await since(desk, other.id)).toBeNull()
})

test('a contact that is deleted without such a wish leaves no hash', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.add('Élodie')
  await remove(desk, id)
  expect(hashes(desk)).toEqual([])
})

test('who asked to be erased stays known by a hash, and nothing else of them', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.add('Élodie', { email: 'elodie@brule.example' })
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint, keepOut: true })
  expect(hashes(desk)).toHaveLength(1)
  expect(desk.core.services.db.sqlite.serialize().includes('elodie')).toBe(false)
  const again = await desk.add('Élodie', { email: 'elodie@brule.example' })
  expect(await since(desk, again.id)).not.toBeNull()
})

test('a deleted contact’s address goes from what companies keep of it too: fields, history, undo, messages', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const { id } = await desk.add('Élodie', { email: 'elodie@brule.example' })
  const fields = (['delivery', 'e_shop'] as const).map((category) => ({ universe: 'client' as const, category }))
  const set = (...emails: string[]) =>
    desk.ask.subscriptions.saveCompany({
      companyId,
      addresses: fields.map((field, place) => ({ ...field, email: emails[place] ?? '' })),
    })
  await set('Elodie@Brule.example', 'autre@dupont.example')
  await set('quai@dupont.example', 'elodie@brule.example')
  const asked = { code: 'S-1' as const, companyId, universe: 'client' as const }
  const { fingerprint: list } = await desk.ask.events.preview(asked)
  const occurrence = { ...asked, change: null, reference: 'DEV-1' }
  await desk.ask.events.record({ occurrence, fingerprint: list })
  await desk.server.received(1)
  await desk.until(async () => (await desk.ask.outbox.status()).counts.sent === 1)
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint, addresses } = await desk.ask.contacts.previewDeletion({ selection })
  expect(addresses).toBe(1)
  await desk.ask.contacts.delete({ selection, fingerprint })
  expect(desk.core.services.db.sqlite.serialize().toString('latin1')).not.toMatch(/elodie@brule/i)
  const left = await desk.ask.subscriptions.ofCompany({ companyId })
  expect(left.addresses.map(({ email }) => email)).toEqual(['quai@dupont.example'])
})

test('subscribing others like a contact keeps none of its name in their history', async () => {
  await using desk = await openSubscriptionsDesk()
  const model = await desk.member('Zéphyrine', 'Dupont')
  const other = await desk.member('Luc', 'Dupont')
  await desk.tick(model.id, 'client/delivery/email')
  await desk.ask.subscriptions.copy({ contactId: model.id, selection: { kind: 'ids', ids: [other.id] } })
  await remove(desk, model.id)
  expect(desk.core.services.db.sqlite.serialize().includes('Zéphyrine')).toBe(false)
})

test('a contact that moves to a suppressed address is unsubscribed, and away from it is not', async () => {
  await using desk = await openSubscriptionsDesk()
  const first = await desk.add('Élodie', { email: 'elodie@brule.example' })
  await desk.ask.subscriptions.unsubscribe({ contactId: first.id })
  await remove(desk, first.id)
  const { id, version } = await desk.add('Luc', { email: 'luc@brule.example' })
  const edited = (email: string, at: number) =>
    desk.ask.contacts.edit({ id, version: at, fields: { name: 'Luc', email, language: 'fr' } })
  const moved = await edited('elodie@brule.example', version)
  expect(await since(desk, id)).not.toBeNull()
  await edited('luc@brule.example', moved.version)
  expect(await since(desk, id)).toBeNull()
})

test('the list is readable after a restart', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.add('Élodie', { email: 'elodie@brule.example' })
  await desk.ask.subscriptions.unsubscribe({ contactId: id })
  await desk.restart()
  expect(desk.core.services.suppressions.isSuppressed('elodie@brule.example')).toBe(true)
  expect(desk.core.services.suppressions.isSuppressed('luc@brule.example')).toBe(false)
})

test('a stolen database does not tell who is on the list: the same address has another hash in another shop', async () => {
  const seen: string[] = []
  for (const _shop of ['one', 'other']) {
    await using desk = await openSubscriptionsDesk()
    const { id } = await desk.add('Élodie', { email: 'elodie@brule.example' })
    await desk.ask.subscriptions.unsubscribe({ contactId: id })
    seen.push(hashes(desk)[0]?.toString('hex') ?? '')
  }
  expect(new Set(seen).size).toBe(2)
})

test('entries under an older secret are found, taken off and verified like those under the newest', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id, email } = await desk.add('Élodie')
  await desk.ask.subscriptions.unsubscribe({ contactId: id })
  const { links } = desk.core.services.subscriptions
  const token = links.token({ kind: 'contact', id, category: 'delivery' }, email) ?? ''
  const { db, ports } = desk.core.services
  const newer = await ports.secrets.seal(Buffer.alloc(32, 7).toString('base64url'))
  db.sqlite.prepare("insert into secrets (name, sealed) values ('suppressions.0002', ?)").run(Buffer.from(newer))
  await desk.restart()
  const { suppressions, subscriptions } = desk.core.services
  expect(suppressions.isSuppressed(email)).toBe(true)
  expect(subscriptions.following.look(token)).toMatchObject({ email })
  await desk.core.services.db.write(() => suppressions.remove(email))
  expect(suppressions.isSuppressed(email)).toBe(false)
})

test('without its secret nobody is put on the list, and what asked for it is refused whole', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.add('Élodie')
  desk.core.services.ports.secrets.seal = () => Promise.reject(new Error('the keyring is locked'))
  desk.core.services.db.sqlite.exec("delete from secrets where name like 'suppressions.%'")
  await desk.core.services.suppressions.open()
  expect(await codeOf(desk.ask.subscriptions.unsubscribe({ contactId: id }))).toBe('SUPPRESSIONS_LOCKED')
  expect(await since(desk, id)).toBeNull()
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  expect(await codeOf(desk.ask.contacts.delete({ selection, fingerprint, keepOut: true }))).toBe('SUPPRESSIONS_LOCKED')
  expect(await desk.ask.contacts.count({})).toEqual({ count: 1 })
})

test('a new address that a contact confirms is looked up on the list too', async () => {
  await using desk = await openSubscriptionsDesk()
  const first = await desk.add('Élodie', { email: 'elodie@brule.example' })
  await desk.ask.subscriptions.unsubscribe({ contactId: first.id })
  await remove(desk, first.id)
  const luc = await desk.add('Luc', { email: 'luc@brule.example' })
  desk.put(luc.id, 'active')
  const { version } = await desk.ask.contacts.get({ id: luc.id })
  const fields = { name: 'Luc', email: 'elodie@brule.example', language: 'fr' as const }
  await desk.ask.contacts.edit({ id: luc.id, version, fields })
  await desk.server.received(1)
  await desk.core.services.activation.links.confirmAddress(await desk.tokenTo('elodie@brule.example'))
  expect(await since(desk, luc.id)).not.toBeNull()
})

test('changing the mail settings leaves the secret of the list alone', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.add('Élodie', { email: 'elodie@brule.example' })
  await desk.ask.subscriptions.unsubscribe({ contactId: id })
  const { smtp } = await desk.ask.mail.get()
  await desk.settings({ smtp: { ...smtp, host: 'elsewhere.example', security: 'tls' } })
  await desk.restart()
  expect(desk.core.services.suppressions.isSuppressed('elodie@brule.example')).toBe(true)
})
