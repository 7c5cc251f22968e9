import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type ActivationDesk, openActivationDesk } from '../../support/activation-desk.ts'
import { generateContacts } from '../../support/generate-contacts.ts'

const matching = (filter: object = {}, except: ContactId[] = []) => ({ kind: 'matching' as const, filter, except })
const refuse = (desk: ActivationDesk, id: ContactId) =>
  desk.core.services.db.sqlite
    .prepare("update contacts set undeliverable_at = '2026-01-01T00:00:00.000Z' where id = ?")
    .run(id)

async function mixedShop(desk: ActivationDesk) {
  const ids: ContactId[] = []
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) ids.push((await desk.add(name)).id)
  const [a, b, c, d, e, f] = ids as [ContactId, ContactId, ContactId, ContactId, ContactId, ContactId]
  desk.put(b, 'inactive', '2026-05-03T08:00:00.000Z')
  desk.put(c, 'active', '2026-05-03T08:00:00.000Z')
  desk.put(d, 'disabled')
  refuse(desk, e)
  desk.put(f, 'inactive', '2026-05-04T08:00:00.000Z')
  refuse(desk, f)
  return { ids, a, b }
}

test('a preview counts who would be invited, by the kept totals and by looking at each alike', async () => {
  await using desk = await openActivationDesk()
  const { ids } = await mixedShop(desk)
  const expected = { invitable: 2, invitedBefore: 1, leftOut: { active: 1, disabled: 1, undeliverable: 2 } }
  for (const selection of [matching(), { kind: 'ids' as const, ids }, matching({ search: 'example' })]) {
    expect(await desk.ask.activation.preview({ selection })).toEqual(expected)
    expect(await desk.ask.activation.preview({ selection, skipInvited: true })).toEqual({
      ...expected,
      invitable: 1,
      invitedBefore: 0,
    })
  }
  expect(await desk.ask.activation.preview({ selection: matching({ invited: true }) })).toEqual({
    invitable: 1,
    invitedBefore: 1,
    leftOut: { active: 1, disabled: 0, undeliverable: 1 },
  })
  expect(await desk.ask.activation.preview({ selection: matching({ states: ['active'] }) })).toEqual({
    invitable: 0,
    invitedBefore: 0,
    leftOut: { active: 1, disabled: 0, undeliverable: 0 },
  })
  expect(await desk.ask.activation.preview({ selection: matching({ undeliverable: true }) })).toEqual({
    invitable: 0,
    invitedBefore: 0,
    leftOut: { active: 0, disabled: 0, undeliverable: 2 },
  })
})

test('a selection is invited but for those left out, as one entry of the log that each contact shows', async () => {
  await using desk = await openActivationDesk()
  const { ids, a, b } = await mixedShop(desk)
  expect(await desk.ask.activation.submit({ selection: { kind: 'ids', ids } })).toEqual({
    queued: 2,
    leftOut: 4,
    taskId: null,
  })
  await desk.stands(a, 'sent')
  await desk.stands(b, 'sent')
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id: b } }, limit: 1 })
  expect(entries).toMatchObject([{ action: 'activation.requested', count: 2, after: { way: 'smtp' } }])
})

test('who was invited before can be skipped', async () => {
  await using desk = await openActivationDesk()
  await mixedShop(desk)
  const submitted = await desk.ask.activation.submit({ selection: matching(), skipInvited: true })
  expect(submitted).toMatchObject({ queued: 1, leftOut: 5 })
})

test('many are one sending, whose messages all go out in each contact’s language', async () => {
  await using desk = await openActivationDesk()
  generateContacts(desk.core.services.db.sqlite, 1_500)
  const { invitable } = await desk.ask.activation.preview({ selection: matching() })
  const { queued, taskId } = await desk.ask.activation.submit({ selection: matching() })
  expect(queued).toBe(invitable)
  expect(taskId).not.toBeNull()
  await desk.until(async () => (await desk.ask.outbox.status()).counts.sent === invitable)
  expect(desk.server.mails).toHaveLength(invitable)
  expect(new Set(desk.server.mails.map(({ to }) => to)).size).toBe(invitable)
  expect(await desk.ask.activation.count({ filter: { standings: ['sent'] } })).toEqual({ count: invitable })
  const { rows } = await desk.ask.contacts.list({ filter: { states: ['inactive'], language: 'nb' }, limit: 1 })
  const mail = await desk.server.mails.find(({ to }) => to === rows[0]?.email)?.parsed()
  expect(mail?.text).toMatch(/Hei/)
  const { sqlite } = desk.core.services.db
  const flags = sqlite.prepare(
    "select count(*) from contacts where state in ('unregistered', 'inactive') and invited_way = 'smtp'",
  )
  expect(flags.pluck().get()).toBe(invitable)
  const counted = sqlite.prepare('select count(*) from contacts where invited_at is not null').pluck().get()
  expect((await desk.ask.contacts.totals()).invited).toBe(counted)
}, 60_000)

test('a paused sending whose contacts are all deleted is over', async () => {
  await using desk = await openActivationDesk()
  await desk.ask.outbox.pause()
  for (let number = 0; number < 12; number++) await desk.add(`Contact ${number}`)
  const { taskId } = await desk.ask.activation.submit({ selection: matching() })
  if (taskId === null) throw new Error('no sending')
  await desk.ask.tasks.pause({ id: taskId })
  await desk.ask.outbox.resume()
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection: matching() })
  await desk.ask.contacts.delete({ selection: matching(), fingerprint })
  await desk.until(async () => desk.core.services.tasks.list().every(({ state }) => state === 'done'))
  expect(desk.server.mails).toEqual([])
})

test('a contact invited twice in a row gets one message', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  await desk.ask.outbox.pause()
  await desk.invite(id)
  await desk.invite(id)
  await desk.ask.outbox.resume()
  await desk.stands(id, 'sent')
  expect(desk.server.mails).toHaveLength(1)
})
