import { describe, expect, test } from 'vitest'
import { type DeliveryCompany, type DeliveryContact, deliver } from '../../../main/core/events/delivery.ts'
import { ContactId } from '../../../shared/contract/values.ts'
import { cellBit, everyCell, universeBits } from '../../../shared/rules/subscription-cells.ts'
import { decide } from '../../../shared/rules/subscription-pattern.ts'

const event = { universe: 'client', category: 'delivery' } as const
let number = 0
const contact = (more: Partial<DeliveryContact> = {}): DeliveryContact => {
  number++
  return {
    id: ContactId.parse(number),
    name: `Contact ${number}`,
    email: `Contact${number}@dupont.example`,
    emailKey: `contact${number}@dupont.example`,
    language: 'fr',
    administrator: false,
    interfaceAccess: true,
    decided: 0,
    disabled: false,
    undeliverable: false,
    unsubscribed: false,
    ...more,
  }
}
const byMail = decide(0, cellBit('delivery', 'email'), 0)
const byBell = decide(0, cellBit('delivery', 'interface'), 0)
const byBoth = decide(byMail, cellBit('delivery', 'interface'), 0)
const address = (email: string, more = {}) => ({
  email,
  emailKey: email.toLowerCase(),
  undeliverable: false,
  unsubscribed: false,
  ...more,
})
const company = (contacts: DeliveryContact[], more: Partial<DeliveryCompany> = {}): DeliveryCompany => ({
  name: 'Dupont',
  universes: universeBits(['client']),
  language: 'nb',
  contacts,
  address: null,
  ...more,
})
const told = (of: DeliveryCompany, what: Parameters<typeof deliver>[0] = event) => {
  const { recipients, leftOut } = deliver(what, of)
  return {
    recipients: recipients.map(({ contactId, channel, why }) => [contactId, channel, why]),
    leftOut: leftOut.map(({ contactId, channel, reason }) => [contactId, channel, reason]),
  }
}

test('who subscribed is told on its channels, in its language, and why', () => {
  const [mail, both, nothing] = [contact({ decided: byMail }), contact({ decided: byBoth, language: 'en' }), contact()]
  const { recipients, leftOut } = deliver(event, company([mail, both, nothing]))
  expect(recipients).toEqual([
    { contactId: mail.id, name: mail.name, email: mail.email, channel: 'email', language: 'fr', why: 'chosen' },
    { contactId: both.id, name: both.name, email: '', channel: 'interface', language: 'en', why: 'chosen' },
    { contactId: both.id, name: both.name, email: both.email, channel: 'email', language: 'en', why: 'chosen' },
  ])
  expect(leftOut).toEqual([])
})

test('an administrator is told by default, but for what it refused', () => {
  const boss = contact({ administrator: true, decided: decide(0, 0, cellBit('delivery', 'interface')) })
  expect(told(company([boss])).recipients).toEqual([[boss.id, 'email', 'administrator']])
})

test('a choice for another category or in another universe does not count', () => {
  const one = contact({
    decided: decide(0, everyCell & ~cellBit('delivery', 'email') & ~cellBit('delivery', 'interface'), 0),
  })
  expect(told(company([one])).recipients).toEqual([])
  expect(
    told(company([contact({ administrator: true })]), { universe: 'operator', category: 'delivery' }).recipients,
  ).toEqual([])
})

test('news for partners goes to nobody in the universe of clients', () => {
  const boss = contact({ administrator: true })
  expect(told(company([boss], { universes: 7 }), { universe: 'client', category: 'mobile' }).recipients).toEqual([])
  expect(
    told(company([boss], { universes: 7 }), { universe: 'ambassador', category: 'mobile' }).recipients,
  ).toHaveLength(2)
})

test('without access to the interface only mail is left, and nothing is said to be left out', () => {
  const one = contact({ decided: byBoth, interfaceAccess: false })
  expect(told(company([one]))).toEqual({ recipients: [[one.id, 'email', 'chosen']], leftOut: [] })
})

describe('left out with the reason', () => {
  test('a Disabled contact on both channels', () => {
    const one = contact({ decided: byBoth, disabled: true, unsubscribed: true })
    expect(told(company([one]))).toEqual({
      recipients: [],
      leftOut: [
        [one.id, 'interface', 'contact_disabled'],
        [one.id, 'email', 'contact_disabled'],
      ],
    })
  })

  test.each([
    ['undeliverable', 'address_undeliverable'],
    ['unsubscribed', 'unsubscribed'],
  ] as const)('an address that is %s, while the bell still rings', (flag, reason) => {
    const one = contact({ decided: byBoth, [flag]: true })
    expect(told(company([one]))).toEqual({
      recipients: [[one.id, 'interface', 'chosen']],
      leftOut: [[one.id, 'email', reason]],
    })
  })

  test('the company’s address where a contact gets the same there, however it is written', () => {
    const one = contact({ decided: byMail })
    const own = address(one.email.toUpperCase())
    expect(told(company([one], { address: own })).leftOut).toEqual([[null, 'email', 'duplicate']])
  })

  test.each([
    ['undeliverable', 'address_undeliverable'],
    ['unsubscribed', 'unsubscribed'],
  ] as const)('a company’s address that is %s', (flag, reason) => {
    const own = address('quai@dupont.example', { [flag]: true })
    expect(told(company([], { address: own }))).toEqual({ recipients: [], leftOut: [[null, 'email', reason]] })
  })
})

describe('the company’s own address', () => {
  test('is told in the company’s language, whoever else is', () => {
    const one = contact({ decided: byMail })
    const { recipients } = deliver(event, company([one], { address: address('quai@dupont.example') }))
    expect(recipients).toHaveLength(2)
    expect(recipients[1]).toEqual({
      contactId: null,
      name: 'Dupont',
      email: 'quai@dupont.example',
      channel: 'email',
      language: 'nb',
      why: 'company_address',
    })
  })

  test.each([
    ['chose nothing', {}],
    ['is Disabled', { decided: byMail, disabled: true }],
    ['hears only the bell', { decided: byBell }],
  ])('is told by mail where the contact with the same address %s', (_how, more) => {
    const one = contact(more)
    const { recipients, leftOut } = told(company([one], { address: address(one.email) }))
    expect(recipients).toContainEqual([null, 'email', 'company_address'])
    expect(leftOut).not.toContainEqual([null, 'email', 'duplicate'])
  })
})
