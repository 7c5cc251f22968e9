import { expect, test } from 'vitest'
import type { ContactId } from '../../../shared/contract/values.ts'
import { codeOf, openSubscriptionsDesk, type SubscriptionsDesk } from '../../support/subscriptions-desk.ts'

const why = (desk: SubscriptionsDesk, contactId: ContactId, more = {}) =>
  desk.ask.events.why({ contactId, code: 'S-2', universe: 'client', ...more })
/** The last step of each channel: what decides. */
const decisive = async (asking: ReturnType<typeof why>) =>
  Object.fromEntries(
    (await asking).channels.map(({ channel, told, steps }) => [
      channel,
      [told, steps.at(-1)?.rule, steps.at(-1)?.holds],
    ]),
  )

test('the chain of rules ends at the first that does not hold, by channel', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.member('Élodie', 'Dupont')
  await desk.tick(id, 'client/delivery/email')
  const { channels } = await why(desk, id)
  expect(channels).toEqual([
    {
      channel: 'email',
      told: true,
      steps: [
        { rule: 'company', holds: true, because: null },
        { rule: 'universe', holds: true, because: null },
        { rule: 'category', holds: true, because: null },
        { rule: 'subscribed', holds: true, because: 'choice' },
        { rule: 'not_disabled', holds: true, because: null },
        { rule: 'not_unsubscribed', holds: true, because: null },
        { rule: 'deliverable', holds: true, because: null },
      ],
    },
    {
      channel: 'interface',
      told: false,
      steps: [
        { rule: 'company', holds: true, because: null },
        { rule: 'universe', holds: true, because: null },
        { rule: 'category', holds: true, because: null },
        { rule: 'interface_access', holds: true, because: null },
        { rule: 'subscribed', holds: false, because: 'default' },
      ],
    },
  ])
})

test('each rule is told where it is the one that decides', async () => {
  await using desk = await openSubscriptionsDesk()
  await desk.company('Dupont', { universes: ['client', 'operator'] })
  const alone = await desk.add('Alone')
  expect(await decisive(why(desk, alone.id))).toMatchObject({ email: [false, 'company', false] })
  const { id } = await desk.member('Chef', 'Dupont', { companyAdministrator: true, interfaceAccess: false })
  expect(await decisive(why(desk, id, { universe: 'ambassador' }))).toMatchObject({ email: [false, 'universe', false] })
  expect(await decisive(why(desk, id, { code: 'S-7' }))).toMatchObject({ email: [false, 'category', false] })
  expect(await decisive(why(desk, id))).toEqual({
    email: [true, 'deliverable', true],
    interface: [false, 'interface_access', false],
  })
  await desk.ask.subscriptions.unsubscribe({ contactId: id })
  expect(await decisive(why(desk, id))).toMatchObject({ email: [false, 'not_unsubscribed', false] })
  desk.put(id, 'disabled')
  expect(await decisive(why(desk, id))).toMatchObject({ email: [false, 'not_disabled', false] })
})

test('an administrator’s default and a choice against it are told apart', async () => {
  await using desk = await openSubscriptionsDesk()
  const { id } = await desk.member('Chef', 'Dupont', { companyAdministrator: true })
  const because = async () => (await why(desk, id)).channels[0]?.steps.find(({ rule }) => rule === 'subscribed')
  expect(await because()).toEqual({ rule: 'subscribed', holds: true, because: 'administrator' })
  await desk.untick(id, 'client/delivery/email')
  expect(await because()).toEqual({ rule: 'subscribed', holds: false, because: 'choice' })
})

test('the final list stands beside it, with what was removed as a duplicate', async () => {
  await using desk = await openSubscriptionsDesk()
  const contact = await desk.member('Élodie', 'Dupont')
  await desk.tick(contact.id, 'client/delivery/email')
  const companyId = contact.company?.id
  if (companyId === undefined) throw new Error('no company')
  const field = { universe: 'client', category: 'delivery' } as const
  await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: contact.email }] })
  const { list, company } = await why(desk, contact.id)
  expect(company?.name).toBe('Dupont')
  expect(list?.recipients).toMatchObject([{ contactId: contact.id }])
  expect(list?.leftOut).toMatchObject([{ contactId: null, reason: 'duplicate' }])
  expect((await why(desk, contact.id, { universe: 'operator' })).list).toBeNull()
})

test('an unknown contact is CONTACT_NOT_FOUND', async () => {
  await using desk = await openSubscriptionsDesk()
  expect(await codeOf(why(desk, 999 as ContactId))).toBe('CONTACT_NOT_FOUND')
})
