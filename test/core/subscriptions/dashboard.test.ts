import { expect, test } from 'vitest'
import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { cellBit, countCells } from '../../../shared/rules/subscription-cells.ts'
import { codeOf, openSubscriptionsDesk } from '../../support/subscriptions-desk.ts'

const none = { client: 0, ambassador: 0, operator: 0 }
const mail = cellBit('delivery', 'email')
const bell = cellBit('delivery', 'interface')

test('all contacts of a company stand in it by name, with what they are subscribed to', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont', { universes: ['client', 'operator'] })
  const zoe = await desk.member('Zoé', 'Dupont')
  const boss = await desk.member('Anne', 'Dupont', { companyAdministrator: true })
  await desk.member('Elsewhere', 'Other')
  await desk.tick(zoe.id, 'client/delivery/email')
  const { rows, universes, company } = await desk.ask.subscriptions.dashboard({ companyId })
  expect([company.name, universes]).toEqual(['Dupont', ['client', 'operator']])
  expect(rows.map(({ name }) => name)).toEqual(['Anne', 'Zoé'])
  expect(rows[0]).toMatchObject({ id: boss.id, administrator: true, interfaceAccess: true, state: 'unregistered' })
  expect([countCells(rows[0]?.on.client ?? 0), countCells(rows[0]?.on.operator ?? 0)]).toEqual([12, 14])
  expect(rows[1]?.on).toEqual({ ...none, client: mail })
})

test('one save changes many contacts as one entry of the log, and one undo takes it back', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const [one, two, three] = [
    await desk.member('A', 'Dupont'),
    await desk.member('B', 'Dupont'),
    await desk.member('C', 'Dupont'),
  ]
  await desk.tick(two.id, 'client/delivery/email')
  const changes = [
    { contactId: one.id, on: { ...none, client: mail | bell }, off: none },
    { contactId: two.id, on: none, off: { ...none, client: mail } },
    { contactId: three.id, on: none, off: none },
  ]
  const saved = await desk.ask.subscriptions.saveDashboard({ companyId, changes })
  expect(saved).toMatchObject({ contacts: 2, cells: 3, leftOut: 0 })
  expect([await desk.ticked(one.id), await desk.ticked(two.id)]).toEqual([
    ['client/delivery/interface', 'client/delivery/email'],
    [],
  ])
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id: one.id } } })
  expect(entries[0]).toMatchObject({
    action: 'subscriptions.changed',
    count: 2,
    after: { company: 'Dupont', cells: 3 },
  })
  expect(await desk.ask.subscriptions.undo({ undoId: saved.undoId ?? 0 })).toEqual({ restored: 2, kept: 0 })
  expect([await desk.ticked(one.id), await desk.ticked(two.id)]).toEqual([[], ['client/delivery/email']])
})

test('what a contact cannot have is left out and counted, who moved away meanwhile too', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const mute = await desk.member('Mute', 'Dupont', { interfaceAccess: false })
  const gone = await desk.member('Gone', 'Other')
  const on = { client: mail | bell | cellBit('mobile', 'email'), ambassador: mail, operator: 0 }
  const changes = [mute.id, gone.id, 999 as ContactId].map((contactId) => ({ contactId, on, off: none }))
  const saved = await desk.ask.subscriptions.saveDashboard({ companyId, changes })
  expect(saved).toMatchObject({ contacts: 1, cells: 1, leftOut: 3 + 4 + 4 })
  expect([await desk.ticked(mute.id), await desk.ticked(gone.id)]).toEqual([['client/delivery/email'], []])
})

test('a cell that is ticked and unticked at once, or a contact that stands twice, is refused', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const { id: contactId } = await desk.member('A', 'Dupont', { companyAdministrator: true })
  const cells = { ...none, client: mail }
  const save = (...changes: { on: typeof none; off: typeof none }[]) =>
    codeOf(
      desk.ask.subscriptions.saveDashboard({ companyId, changes: changes.map((change) => ({ contactId, ...change })) }),
    )
  expect(await save({ on: cells, off: cells })).toBe('BAD_REQUEST')
  expect(await save({ on: cells, off: none }, { on: none, off: cells })).toBe('BAD_REQUEST')
})

test('an unknown company is COMPANY_NOT_FOUND, and operators only look', async () => {
  await using desk = await openSubscriptionsDesk()
  const companyId = await desk.company('Dupont')
  const { id: contactId } = await desk.member('A', 'Dupont')
  expect(await codeOf(desk.ask.subscriptions.dashboard({ companyId: 999 as CompanyId }))).toBe('COMPANY_NOT_FOUND')
  const operator = await desk.asOperator()
  expect((await operator.subscriptions.dashboard({ companyId })).rows).toHaveLength(1)
  const changes = [{ contactId, on: { ...none, client: mail }, off: none }]
  expect(await codeOf(operator.subscriptions.saveDashboard({ companyId, changes }))).toBe('FORBIDDEN')
})
