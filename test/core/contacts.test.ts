import { expect, test } from 'vitest'
import type { ContactFields } from '../../shared/contract/contacts.ts'
import { openTestCore } from '../support/test-core.ts'

const elodie = {
  name: 'Élodie Brûlé',
  email: ' mailto:Elodie.Brule@Example.fr\u00a0',
  companyName: 'Imprimerie Œuvre',
  phone: '06 12 34 56 78',
  language: 'fr',
} satisfies Partial<ContactFields>

async function openDesk() {
  const desk = await openTestCore()
  const { token } = await desk.setUp()
  return Object.assign(desk, { ask: desk.client(token) })
}

test('adding a contact puts address, phone and company into their standard form', async () => {
  await using desk = await openDesk()
  const added = await desk.ask.contacts.add(elodie)
  expect(added).toMatchObject({
    email: 'Elodie.Brule@Example.fr',
    phone: '+33612345678',
    state: 'unregistered',
    invitation: null,
    company: { name: 'Imprimerie Œuvre' },
    roles: ['customer'],
    version: 1,
  })
  const { rows } = await desk.ask.contacts.list({ filter: { search: 'OEUVRE brule 0612' } })
  expect(rows.map(({ id }) => id)).toEqual([added.id])
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 1, languages: { fr: 1 } })
  expect(await desk.ask.contacts.count({})).toEqual({ count: 1 })
})
