import { describe, expect, test } from 'vitest'
import { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { mayEditCompany, mayEditContact, maySee, type Viewer } from '../../../shared/rules/subscription-access.ts'
import { universeBits } from '../../../shared/rules/subscription-cells.ts'

const company = (id: number, partner: number | null = null) => ({
  id: CompanyId.parse(id),
  partnerId: partner === null ? null : CompanyId.parse(partner),
})
const [own, client, other] = [company(1), company(2, 1), company(3)]
const contact = (administrator: boolean, universe: 'client' | 'ambassador' | 'operator' = 'client'): Viewer => ({
  kind: 'contact',
  id: ContactId.parse(7),
  administrator,
  company: { id: own.id, universes: universeBits([universe]) },
})
const operator: Viewer = { kind: 'operator', role: 'operator' }
const administrator: Viewer = { kind: 'operator', role: 'administrator' }

describe('who sees the subscriptions of a company', () => {
  test('operators those of the shop’s own company and of its clients', () => {
    expect([own, client, other].map((of) => maySee(operator, of))).toEqual([true, true, true])
  })

  test('a contact those of its company, and of no other', () => {
    expect([own, client, other].map((of) => maySee(contact(false), of))).toEqual([true, false, false])
  })

  test.each(['ambassador', 'operator'] as const)('a contact of an %s those of its client companies too', (universe) => {
    expect([own, client, other].map((of) => maySee(contact(false, universe), of))).toEqual([true, true, false])
  })

  test('a contact without a company none', () => {
    expect(maySee({ kind: 'contact', id: ContactId.parse(7), administrator: true, company: null }, own)).toBe(false)
  })
})

describe('who changes them', () => {
  const self = { id: ContactId.parse(7), company: own }
  const colleague = { id: ContactId.parse(8), company: own }
  const clients = { id: ContactId.parse(9), company: client }
  const alone = { id: ContactId.parse(10), company: null }

  test('each contact its own', () => {
    expect(mayEditContact(contact(false), self)).toBe(true)
    const alike: Viewer = { kind: 'contact', id: self.id, administrator: false, company: null }
    expect(mayEditContact(alike, { ...self, company: null })).toBe(true)
  })

  test('those of others and of the company only administrators', () => {
    expect([mayEditContact(contact(false), colleague), mayEditCompany(contact(false), own)]).toEqual([false, false])
    expect([mayEditContact(contact(true), colleague), mayEditCompany(contact(true), own)]).toEqual([true, true])
  })

  test('an administrator of an ambassador those of its clients too, one of a client not', () => {
    expect(mayEditContact(contact(true, 'ambassador'), clients)).toBe(true)
    expect(mayEditContact(contact(true), clients)).toBe(false)
    expect(mayEditCompany(contact(true, 'operator'), other)).toBe(false)
  })

  test('operators only with the administrator’s role, contacts without a company among them', () => {
    expect([self, clients, alone].map((of) => mayEditContact(administrator, of))).toEqual([true, true, true])
    expect([self, clients, alone].map((of) => mayEditContact(operator, of))).toEqual([false, false, false])
    expect([mayEditCompany(administrator, own), mayEditCompany(operator, own)]).toEqual([true, false])
    expect(mayEditContact(contact(true), alone)).toBe(false)
  })
})
