import { expect, test } from 'vitest'
import { codeOf, openSubscriptionsDesk, type SubscriptionsDesk } from '../../support/subscriptions-desk.ts'

/** A model, and one contact of every kind that there is. */
async function mixedSelection(desk: SubscriptionsDesk) {
  await desk.company('Dupont', { universes: ['client', 'ambassador'] })
  await desk.company('Partner', { universes: ['operator'] })
  const model = await desk.member('Model', 'Dupont')
  await desk.tick(model.id, 'client/delivery/email', 'client/delivery/interface', 'ambassador/mobile/email')
  const colleague = await desk.member('Colleague', 'Dupont')
  const client = await desk.member('Client', 'Client')
  const mute = await desk.member('Mute', 'Dupont', { interfaceAccess: false })
  const elsewhere = await desk.member('Elsewhere', 'Partner')
  const alone = await desk.add('Alone')
  const selection = { kind: 'matching' as const, filter: {}, except: [] }
  return { model, colleague, client, mute, elsewhere, alone, selection, contactId: model.id }
}

test('the preview says what would happen to each, and adds up to the selection', async () => {
  await using desk = await openSubscriptionsDesk()
  const { contactId, selection } = await mixedSelection(desk)
  const preview = await desk.ask.subscriptions.previewCopy({ contactId, selection })
  expect(preview).toEqual({ changes: 3, cells: 3 + 2 + 2, alike: 1, withoutCompany: 1, elsewhere: 1, partly: 2 })
  const { count } = await desk.ask.contacts.count({})
  expect(preview.changes + preview.alike + preview.withoutCompany + preview.elsewhere).toBe(count)
})

test('the selection is subscribed like the model, as far as each can be, and an undo takes it back', async () => {
  await using desk = await openSubscriptionsDesk()
  const { contactId, selection, colleague, client, mute, elsewhere } = await mixedSelection(desk)
  await desk.tick(client.id, 'client/messaging/email')
  const copied = await desk.ask.subscriptions.copy({ contactId, selection })
  expect(copied).toMatchObject({ contacts: 3 })
  expect(await desk.ticked(colleague.id)).toEqual(await desk.ticked(contactId))
  expect(await desk.ticked(client.id)).toEqual(['client/delivery/interface', 'client/delivery/email'])
  expect(await desk.ticked(mute.id)).toEqual(['client/delivery/email', 'ambassador/mobile/email'])
  expect(await desk.ticked(elsewhere.id)).toEqual([])
  expect(await desk.ask.subscriptions.undo({ undoId: copied.undoId ?? 0 })).toEqual({ restored: 3, kept: 0 })
  expect(await desk.ticked(client.id)).toEqual(['client/messaging/email'])
})

test('copying what all have already changes nothing', async () => {
  await using desk = await openSubscriptionsDesk()
  const { contactId, selection } = await mixedSelection(desk)
  await desk.ask.subscriptions.copy({ contactId, selection })
  expect(await desk.ask.subscriptions.copy({ contactId, selection })).toEqual({ contacts: 0, cells: 0, undoId: null })
})

test('a large selection is a task, whose batches one undo takes back together', async () => {
  await using desk = await openSubscriptionsDesk()
  const model = await desk.member('Model', 'Dupont')
  await desk.tick(model.id, 'client/delivery/email')
  const { sqlite } = desk.core.services.db
  const many = sqlite.prepare(
    `insert into contacts (name, name_key, email, email_key, company_id, company_key, language, created_at, updated_at)
     select 'N' || value, 'n' || value, value || '@x.example', value || '@x.example', company_id, company_key, 'fr', '', ''
     from contacts, json_each(?) where contacts.id = ?`,
  )
  many.run(JSON.stringify(Array.from({ length: 1_500 }, (_none, place) => place + 1_000)), model.id)
  const ids = sqlite.prepare<[], typeof model.id>("select id from contacts where name like 'N%'").pluck().all()
  const selection = { kind: 'ids' as const, ids }
  const { undoId, contacts } = await desk.ask.subscriptions.copy({ contactId: model.id, selection })
  expect(contacts).toBe(1_500)
  expect(await desk.ask.tasks.list()).toMatchObject([
    { kind: 'subscriptionCopy', state: 'done', outcome: { contacts: 1_500 } },
  ])
  const rows = () => sqlite.prepare('select count(*) from contact_subscriptions').pluck().get()
  expect(rows()).toBe(1_501)
  expect(await desk.ask.subscriptions.undo({ undoId: undoId ?? 0 })).toEqual({ restored: 1_500, kept: 0 })
  expect(rows()).toBe(1)
})

test('operators may not', async () => {
  await using desk = await openSubscriptionsDesk()
  const { contactId, selection } = await mixedSelection(desk)
  const operator = await desk.asOperator()
  expect(await codeOf(operator.subscriptions.copy({ contactId, selection }))).toBe('FORBIDDEN')
  expect(await codeOf(operator.subscriptions.previewCopy({ contactId, selection }))).toBe('FORBIDDEN')
})
