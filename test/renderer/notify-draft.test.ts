import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  occurrenceOf,
  referenceIssue,
  refusedTexts,
  withCode,
} from '../../renderer/features/companies/notify-draft.ts'
import { deliveryPeople, mostReadLanguage, reasonsOf, whysOf } from '../../renderer/ui/why/delivery-people.ts'
import type { LeftOut, Recipient } from '../../shared/contract/events.ts'
import { CompanyId, ContactId } from '../../shared/contract/values.ts'

const company = CompanyId.parse(3)
const anna = ContactId.parse(1)
const recipient = (change: Partial<Recipient> = {}): Recipient => ({
  contactId: anna,
  name: 'Anna Berg',
  email: '',
  channel: 'interface',
  language: 'nb',
  why: 'administrator',
  ...change,
})

describe('what an operator says has happened', () => {
  it('begins with the first kind of an event and the first universe in which it exists', () => {
    expect(draftOf('S-5', ['client'])).toMatchObject({ change: 'created', universe: 'client' })
    expect(draftOf('S-7', ['client', 'operator'])).toMatchObject({ change: null, universe: 'operator' })
    expect(draftOf('S-7', ['client']).universe).toBeNull()
  })

  it('keeps what was typed and the universe when the event changes, where it exists there', () => {
    const draft = { ...draftOf('S-1', ['client', 'ambassador']), reference: 'DEV-1', universe: 'ambassador' as const }
    expect(withCode(draft, 'S-7', ['client', 'ambassador'])).toMatchObject({
      reference: 'DEV-1',
      universe: 'ambassador',
    })
    expect(withCode({ ...draft, universe: 'client' }, 'S-7', ['client', 'ambassador']).universe).toBe('ambassador')
  })

  it('goes to the core with the details in one line, and not at all without a universe', () => {
    const draft = { ...draftOf('S-1', ['client']), reference: ' DEV-1 ', details: 'One\n two \n\nthree ' }
    expect(occurrenceOf(draft, company)).toMatchObject({ reference: 'DEV-1', details: 'One two three', change: null })
    expect(occurrenceOf(draftOf('S-7', ['client']), company)).toBeNull()
    expect(referenceIssue('  ')).toBe('reference_missing')
  })

  it('finds the field of what the core refused', () => {
    const refusal = new ORPCError('BAD_REQUEST', {
      data: { issues: [{ path: ['occurrence', 'details'], message: 'control characters' }] },
    })
    expect(refusedTexts(refusal)).toEqual({ details: 'control_characters' })
    expect(refusedTexts(new ORPCError('RECIPIENTS_CHANGED'))).toBeNull()
  })
})

describe('the list of a delivery', () => {
  const email = { channel: 'email', email: 'anna@example.com', why: 'chosen' } as const
  const address = recipient({ ...email, contactId: null, name: 'Réseau Fjord', why: 'company_address', language: 'fr' })

  it('brings the channels of a contact together, and keeps an address of the company apart', () => {
    const people = deliveryPeople([recipient(), recipient(email), address])
    expect(people).toMatchObject([
      { contactId: anna, email: 'anna@example.com', channels: ['interface', 'email'] },
      { contactId: null, name: 'Réseau Fjord', channels: ['email'] },
    ])
    expect(people.map(whysOf)).toEqual([['administrator', 'chosen'], ['company_address']])
  })

  it('says each reason once', () => {
    const disabled: LeftOut[] = [recipient(), recipient(email)].map((one) => ({ ...one, reason: 'contact_disabled' }))
    expect(deliveryPeople(disabled).map(reasonsOf)).toEqual([['contact_disabled']])
  })

  it('is read mostly in the language of the most', () => {
    expect(mostReadLanguage([address, recipient(), recipient(email)])).toBe('nb')
    expect(mostReadLanguage([])).toBeUndefined()
  })
})
