import { expect, test } from 'vitest'
import { type ContactFilter, ContactState, StateAction } from '../../shared/contract/contacts.ts'
import { type ContactsDesk, openContactsDesk } from '../support/contacts-desk.ts'

const arrows: Record<StateAction, Partial<Record<ContactState, ContactState>>> = {
  activate: { inactive: 'active', disabled: 'active' },
  deactivate: { active: 'disabled' },
  deleteIdentities: { active: 'unregistered' },
}
const cases = StateAction.options.flatMap((action) =>
  ContactState.options.map((from) => ({ action, from, to: arrows[action][from] ?? 'refused' })),
)

async function contactIn(desk: ContactsDesk, state: ContactState) {
  const { id } = await desk.add('Luc')
  desk.put(id, state, '2026-05-03T08:00:00.000Z')
  return id
}

test.each(cases)('$action from $from: $to', async ({ action, from, to }) => {
  await using desk = await openContactsDesk()
  const id = await contactIn(desk, from)
  if (to === 'refused') {
    await expect(desk.ask.contacts.changeState({ id, action })).rejects.toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      data: { id, action, state: from },
    })
    expect(await desk.ask.contacts.get({ id })).toMatchObject({ state: from, version: 2 })
    expect(await desk.ask.contacts.changeStates({ selection: { kind: 'ids', ids: [id] }, action })).toEqual({
      changed: 0,
      leftOut: 1,
      undoId: null,
    })
    return
  }
  const { contact, undoId } = await desk.ask.contacts.changeState({ id, action })
  expect(contact).toMatchObject({ state: to, version: 3 })
  expect(undoId === null).toBe(action === 'deleteIdentities')
  expect((await desk.ask.contacts.totals()).states).toMatchObject({ [to]: 1, [from]: 0 })
})

test('deleting identities removes them, clears the flag, and keeps jobs and terms', async () => {
  await using desk = await openContactsDesk()
  const id = await contactIn(desk, 'active')
  await desk.ask.jobs.create({ contactId: id, title: 'Flyer', state: 'production' })
  const { contact } = await desk.ask.contacts.changeState({ id, action: 'deleteIdentities' })
  expect(contact).toMatchObject({ invitation: null, termsAcceptedAt: '2026-01-01T00:00:00.000Z' })
  expect(desk.core.services.db.sqlite.prepare('select count(*) as n from identities').get()).toEqual({ n: 0 })
  expect(await desk.ask.jobs.ofContact({ contactId: id })).toHaveLength(1)
  expect(await desk.ask.contacts.totals()).toMatchObject({ invited: 0, termsAccepted: 1 })
})

test('an undo gives each contact its own state back, after a restart too, and once', async () => {
  await using desk = await openContactsDesk()
  const ids = [await contactIn(desk, 'inactive'), await contactIn(desk, 'disabled'), await contactIn(desk, 'active')]
  const selection = { kind: 'ids', ids } as const
  const done = await desk.ask.contacts.changeStates({ selection: { kind: 'ids', ids }, action: 'activate' })
  expect(done).toMatchObject({ changed: 2, leftOut: 1 })
  await desk.restart()
  const ask = desk.client((await desk.core.services.operators.signIn('alice', 'cheval-agrafe-pile-correct')).token)
  const undoId = done.undoId ?? 0
  expect(await ask.contacts.undoStates({ undoId })).toEqual({ restored: 2, kept: 0 })
  const states = await Promise.all(selection.ids.map(async (id) => (await ask.contacts.get({ id })).state))
  expect(states).toEqual(['inactive', 'disabled', 'active'])
  expect((await ask.contacts.totals()).states).toEqual({ unregistered: 0, inactive: 1, active: 1, disabled: 1 })
  await expect(ask.contacts.undoStates({ undoId })).rejects.toMatchObject({
    code: 'UNDO_NOT_POSSIBLE',
    data: { reason: 'already_undone' },
  })
})

test('an undo leaves a contact alone whose state was changed since, even if it is the same again', async () => {
  await using desk = await openContactsDesk()
  const [moved, still] = [await contactIn(desk, 'inactive'), await contactIn(desk, 'inactive')]
  const { undoId } = await desk.ask.contacts.changeStates({
    selection: { kind: 'ids', ids: [moved, still] },
    action: 'activate',
  })
  await desk.ask.contacts.changeState({ id: moved, action: 'deactivate' })
  await desk.ask.contacts.changeState({ id: moved, action: 'activate' })
  expect(await desk.ask.contacts.undoStates({ undoId: undoId ?? 0 })).toEqual({ restored: 1, kept: 1 })
  expect(await desk.ask.contacts.get({ id: moved })).toMatchObject({ state: 'active' })
  expect(await desk.ask.contacts.get({ id: still })).toMatchObject({ state: 'inactive' })
})

test('what was never done or offers no undo cannot be undone', async () => {
  await using desk = await openContactsDesk()
  const id = await contactIn(desk, 'active')
  await desk.ask.contacts.changeState({ id, action: 'deleteIdentities' })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'contacts.identitiesDeleted' }, limit: 1 })
  for (const undoId of [entries[0]?.id ?? 0, 99_999]) {
    await expect(desk.ask.contacts.undoStates({ undoId })).rejects.toMatchObject({ data: { reason: 'unknown' } })
  }
})

test('a preview counts by state what an action applies to and what it leaves out', async () => {
  await using desk = await openContactsDesk()
  for (const state of ['active', 'active', 'inactive', 'unregistered'] as const) await contactIn(desk, state)
  const preview = (filter: ContactFilter, except: number[] = []) =>
    desk.ask.contacts.previewStates({ selection: { kind: 'matching', filter, except }, action: 'deactivate' })
  const leftOut = { unregistered: 1, inactive: 1, active: 0, disabled: 0 }
  expect(await preview({})).toEqual({ applies: 2, leftOut })
  expect(await preview({ states: ['inactive', 'active'] })).toEqual({
    applies: 2,
    leftOut: { ...leftOut, unregistered: 0 },
  })
  expect(await preview({ search: 'example' }, [Number.MAX_SAFE_INTEGER])).toEqual({ applies: 2, leftOut })
  const { rows } = await desk.ask.contacts.list({ filter: { states: ['active'] } })
  expect(await preview({}, [rows[0]?.id ?? 0])).toEqual({ applies: 1, leftOut })
})

test('everything that matches a filter but for some is changed, as one entry of the log that each contact shows', async () => {
  await using desk = await openContactsDesk()
  const first = await desk.add('Port A')
  const spared = await desk.add('Port B')
  const other = await desk.add('Quai')
  for (const { id } of [first, spared, other]) desk.put(id, 'active')
  const selection = { kind: 'matching' as const, filter: { search: 'port' }, except: [spared.id] }
  expect(await desk.ask.contacts.changeStates({ selection, action: 'deactivate' })).toMatchObject({ changed: 1 })
  const states = await Promise.all(
    [first, spared, other].map(async ({ id }) => (await desk.ask.contacts.get({ id })).state),
  )
  expect(states).toEqual(['disabled', 'active', 'active'])
  const history = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id: first.id } }, limit: 10 })
  expect(history.entries.map(({ action }) => action)).toEqual(['contacts.deactivated', 'contacts.added'])
})

test('many contacts change in batches as a task, and one undo takes all of them back', async () => {
  await using desk = await openContactsDesk()
  const { generateContacts } = await import('../support/generate-contacts.ts')
  generateContacts(desk.core.services.db.sqlite, 3_000)
  const before = await desk.ask.contacts.totals()
  const selection = { kind: 'matching' as const, filter: {}, except: [] }
  const done = await desk.ask.contacts.changeStates({ selection, action: 'activate' })
  const applies = before.states.inactive + before.states.disabled
  expect(done).toMatchObject({ changed: applies, leftOut: 3_000 - applies })
  expect(await desk.ask.tasks.list()).toMatchObject([
    { kind: 'contactStates', state: 'done', done: 3_000, outcome: { changed: applies } },
  ])
  expect((await desk.ask.contacts.totals()).states).toMatchObject({ inactive: 0, disabled: 0 })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'contacts.activated' }, limit: 10 })
  expect(entries).toMatchObject([{ count: applies }])
  expect(await desk.ask.contacts.undoStates({ undoId: done.undoId ?? 0 })).toEqual({ restored: applies, kept: 0 })
  expect(await desk.ask.contacts.totals()).toEqual(before)
})
