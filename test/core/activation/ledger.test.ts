import { expect, test } from 'vitest'
import type { RequestFilter } from '../../../shared/contract/activation.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type ActivationDesk, openActivationDesk } from '../../support/activation-desk.ts'
import { goodPassword } from '../../support/test-core.ts'

const day = 24 * 3_600_000

/** The clock moves further than a session lasts. */
const later = async (desk: ActivationDesk, days: number) => {
  desk.time += days * day
  return desk.client((await desk.core.services.operators.signIn('alice', goodPassword)).token)
}
const sentTo = async (desk: ActivationDesk, ...names: string[]) => {
  const ids: ContactId[] = []
  for (const name of names) {
    const { id } = await desk.add(name)
    await desk.invite(id)
    await desk.stands(id, 'sent')
    ids.push(id)
  }
  return ids
}

test('links expire by the clock, three days before that they are about to, and only while somebody could follow them', async () => {
  await using desk = await openActivationDesk()
  const [, active] = await sentTo(desk, 'Waiting', 'Active')
  expect(await desk.ask.activation.totals()).toEqual({ all: 2, expired: 0, expiring: 0, unsettled: 0 })
  const soon = await later(desk, 4)
  expect(await soon.activation.totals()).toEqual({ all: 2, expired: 0, expiring: 2, unsettled: 0 })
  const over = await later(desk, 3)
  expect(await over.activation.totals()).toEqual({ all: 2, expired: 2, expiring: 0, unsettled: 0 })
  const { rows } = await over.activation.list({ filter: { attention: 'expired' } })
  expect(rows.map(({ expired, standing }) => ({ expired, standing }))).toEqual([
    { expired: true, standing: 'sent' },
    { expired: true, standing: 'sent' },
  ])
  const id = active ?? (0 as ContactId)
  desk.put(id, 'inactive')
  await over.contacts.changeState({ id, action: 'activate' })
  expect(await over.activation.totals()).toMatchObject({ expired: 1 })
  expect((await over.activation.latest({ contactId: id })).activation).toMatchObject({ expired: false })
})

test('the ledger is read newest first, in pages, by every filter and several of them', async () => {
  await using desk = await openActivationDesk()
  const [one, two] = await sentTo(desk, 'Élodie Brûlé', 'Luc Martin')
  const three = await desk.add('Zoé Brûlé')
  await desk.ask.activation.draft({ contactId: three.id })
  const names = async (filter: RequestFilter, page = {}) => {
    const { rows } = await desk.ask.activation.list({ filter, ...page })
    const { count } = await desk.ask.activation.count({ filter })
    if (Object.keys(page).length === 0) expect(count).toBe(rows.length)
    return rows.map(({ contact }) => contact.name)
  }
  expect(await names({})).toEqual(['Zoé Brûlé', 'Luc Martin', 'Élodie Brûlé'])
  expect(await names({}, { offset: 1, limit: 1 })).toEqual(['Luc Martin'])
  expect(await names({ search: 'BRULE' })).toEqual(['Zoé Brûlé', 'Élodie Brûlé'])
  expect(await names({ search: 'brule', way: 'smtp' })).toEqual(['Élodie Brûlé'])
  expect(await names({ standings: ['draft_opened', 'failed'] })).toEqual(['Zoé Brûlé'])
  expect(await names({ way: 'mail_client' })).toEqual(['Zoé Brûlé'])
  expect(await names({ purpose: 'address' })).toEqual([])
  expect(await names({ contactId: two ?? one })).toEqual(['Luc Martin'])
  expect(await names({ attention: 'unsettled' })).toEqual(['Zoé Brûlé'])
  const { ids } = await desk.ask.activation.idsBetween({ from: 2, to: 1 })
  const { rows } = await desk.ask.activation.list({ offset: 1, limit: 2 })
  expect(ids).toEqual(rows.map(({ id }) => id))
})

test('the contacts of a selection of requests come each once, to be invited again', async () => {
  await using desk = await openActivationDesk()
  const [one, two] = await sentTo(desk, 'A', 'B')
  await desk.invite(one ?? (0 as ContactId))
  const { ids } = await desk.ask.activation.contactsOf({ selection: { kind: 'matching', filter: {} } })
  expect(ids.sort((low, high) => low - high)).toEqual([one, two])
})

test('everything that matches but for some is settled, and what nobody asked about is left out', async () => {
  await using desk = await openActivationDesk()
  await sentTo(desk, 'Sent')
  const drafts = []
  for (const name of ['A', 'B', 'C']) {
    drafts.push(await desk.ask.activation.draft({ contactId: (await desk.add(name)).id }))
  }
  const except = drafts.slice(0, 1).map(({ requestId }) => requestId)
  const selection = { kind: 'matching' as const, filter: {}, except }
  expect(await desk.ask.activation.settle({ selection, outcome: 'sent' })).toEqual({ settled: 2, leftOut: 1 })
  expect(await desk.ask.activation.totals()).toMatchObject({ unsettled: 1 })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'activation.settled' } })
  expect(entries).toMatchObject([{ count: 2, after: { outcome: 'sent' } }])
})

test('deleting a contact leaves nothing of its requests and messages', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Xylophone Quetzal', { email: 'xylophone@quetzal.example' })
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  const { sqlite } = desk.core.services.db
  const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  for (const table of tables.filter((name) => !name.startsWith('contact_search'))) {
    expect(JSON.stringify(sqlite.prepare(`select * from "${table}"`).all()), table).not.toMatch(/xylophone|quetzal/i)
  }
  expect((await desk.ask.outbox.status()).counts.sent).toBe(0)
})
