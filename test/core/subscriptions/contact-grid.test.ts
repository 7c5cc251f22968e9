import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../shared/contract/subscriptions.ts'
import type { CompanyId, ContactId } from '../../../shared/contract/values.ts'
import { type ContactsDesk, openContactsDesk } from '../../support/contacts-desk.ts'

const cell = (universe: Cell['universe'], category: Cell['category'], channel: Cell['channel']): Cell => ({
  universe,
  category,
  channel,
})
const mail = cell('client', 'delivery', 'email')
const bell = cell('client', 'delivery', 'interface')
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string }) => error.code,
  )

/** What the grid of a contact shows as ticked. */
const ticked = async (desk: ContactsDesk, contactId: ContactId) => {
  const { cells } = await desk.ask.subscriptions.ofContact({ contactId })
  return cells.filter(({ on }) => on).map(({ universe, category, channel }) => cell(universe, category, channel))
}
const save = (desk: ContactsDesk, contactId: ContactId, ...changes: (Cell & { on: boolean })[]) =>
  desk.ask.subscriptions.saveContact({ contactId, changes })
const rows = (desk: ContactsDesk) =>
  desk.core.services.db.sqlite.prepare('select count(*) from contact_subscriptions').pluck().get()

/** Puts a company into universes as its page does. */
const setUniverses = async (desk: ContactsDesk, id: CompanyId, universes: Cell['universe'][]) => {
  const { name, version } = await desk.ask.companies.get({ id })
  await desk.ask.companies.edit({ id, version, fields: { name, universes } })
}
const companyOf = ({ company }: { company: { id: CompanyId } | null }) => {
  if (!company) throw new Error('no company')
  return company.id
}

const edit = async (desk: ContactsDesk, id: ContactId, fields: object) => {
  const { version, name, email, company, language, companyAdministrator, interfaceAccess } =
    await desk.ask.contacts.get({ id })
  const kept = { name, email, companyName: company?.name ?? '', language, companyAdministrator, interfaceAccess }
  return desk.ask.contacts.edit({ id, version, fields: { ...kept, ...fields } })
}

describe('the grid of a contact', () => {
  test('has a cell for each category and channel of each universe of its company', async () => {
    await using desk = await openContactsDesk()
    const contact = await desk.add('Élodie', { companyName: 'Dupont' })
    const grid = await desk.ask.subscriptions.ofContact({ contactId: contact.id })
    expect(grid.universes).toEqual(['client'])
    expect(grid.cells).toHaveLength(12)
    expect(grid.cells.every(({ on, decided }) => !on && !decided)).toBe(true)
    await setUniverses(desk, companyOf(contact), ['client', 'ambassador'])
    expect((await desk.ask.subscriptions.ofContact({ contactId: contact.id })).cells).toHaveLength(26)
  })

  test('of a contact without a company is empty, and nothing can be saved there', async () => {
    await using desk = await openContactsDesk()
    const { id: contactId } = await desk.add('Luc', { companyAdministrator: true })
    const grid = await desk.ask.subscriptions.ofContact({ contactId })
    expect([grid.company, grid.universes, grid.cells]).toEqual([null, [], []])
    expect(await codeOf(save(desk, contactId, { ...mail, on: true }))).toBe('SUBSCRIPTION_NOT_POSSIBLE')
  })

  test('keeps what is saved, and says what was decided', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    expect(await save(desk, id, { ...mail, on: true }, { ...bell, on: false })).toMatchObject({ contacts: 1, cells: 1 })
    const { cells } = await desk.ask.subscriptions.ofContact({ contactId: id })
    expect(cells.filter(({ decided }) => decided)).toEqual([
      { ...bell, on: false, decided: true },
      { ...mail, on: true, decided: true },
    ])
    await desk.restart()
    expect(await ticked(Object.assign(desk, { ask: await signedIn(desk) }), id)).toEqual([mail])
  })

  test('saved as it is changes nothing and leaves no trace', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: true })
    expect(await save(desk, id, { ...mail, on: true })).toEqual({ contacts: 0, cells: 0, undoId: null })
    const { entries } = await desk.ask.audit.list({ filter: { action: 'subscriptions.changed' } })
    expect(entries).toHaveLength(1)
  })

  test('refuses cells that the contact cannot have, and then saves none of them', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont', interfaceAccess: false })
    const reasons = []
    for (const bad of [cell('operator', 'delivery', 'email'), cell('client', 'mobile', 'email'), bell]) {
      const saving = save(desk, id, { ...mail, on: true }, { ...bad, on: true })
      reasons.push(await saving.catch((error: { data: { reason: string } }) => error.data.reason))
    }
    expect(reasons).toEqual(['universe', 'category', 'no_interface_access'])
    expect(await ticked(desk, id)).toEqual([])
    expect(rows(desk)).toBe(0)
  })

  test('of an unknown contact is CONTACT_NOT_FOUND', async () => {
    await using desk = await openContactsDesk()
    const contactId = 99 as ContactId
    expect(await codeOf(desk.ask.subscriptions.ofContact({ contactId }))).toBe('CONTACT_NOT_FOUND')
    expect(await codeOf(save(desk, contactId, { ...mail, on: true }))).toBe('CONTACT_NOT_FOUND')
  })

  test('is changed by administrators only; operators see it', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    const operator = await addedOperator(desk)
    expect((await operator.subscriptions.ofContact({ contactId: id })).cells).toHaveLength(12)
    const changes = [{ ...mail, on: true }]
    expect(await codeOf(operator.subscriptions.saveContact({ contactId: id, changes }))).toBe('FORBIDDEN')
    const { undoId } = await save(desk, id, { ...mail, on: true })
    expect(await codeOf(operator.subscriptions.undo({ undoId: undoId ?? 0 }))).toBe('FORBIDDEN')
  })
})

describe('storage', () => {
  test('default subscriptions cost no row, an administrator’s neither', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Chef', { companyName: 'Dupont', companyAdministrator: true })
    expect(await ticked(desk, id)).toHaveLength(12)
    expect(rows(desk)).toBe(0)
  })

  test('goes with its contact', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: true })
    const selection = { kind: 'ids' as const, ids: [id] }
    const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
    await desk.ask.contacts.delete({ selection, fingerprint })
    expect(rows(desk)).toBe(0)
  })
})

describe('undo', () => {
  test('puts the cells back as they were, once', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: true })
    const { undoId } = await save(desk, id, { ...mail, on: false }, { ...bell, on: true })
    expect(await desk.ask.subscriptions.undo({ undoId: undoId ?? 0 })).toEqual({ restored: 1, kept: 0 })
    expect(await ticked(desk, id)).toEqual([mail])
    const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id } } })
    expect(entries[0]).toMatchObject({ action: 'subscriptions.restored' })
    expect(await codeOf(desk.ask.subscriptions.undo({ undoId: undoId ?? 0 }))).toBe('UNDO_NOT_POSSIBLE')
  })

  test('leaves a contact whose subscriptions were changed since', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    const { undoId } = await save(desk, id, { ...mail, on: true })
    await save(desk, id, { ...bell, on: true })
    expect(await desk.ask.subscriptions.undo({ undoId: undoId ?? 0 })).toEqual({ restored: 0, kept: 1 })
    expect(await ticked(desk, id)).toEqual([bell, mail])
  })

  test('does not bring back what the company does not have any more', async () => {
    await using desk = await openContactsDesk()
    const contact = await desk.add('Élodie', { companyName: 'Dupont' })
    await setUniverses(desk, companyOf(contact), ['client', 'operator'])
    const rio = cell('operator', 'mobile', 'email')
    await save(desk, contact.id, { ...rio, on: true })
    const { undoId } = await save(desk, contact.id, { ...rio, on: false })
    await setUniverses(desk, companyOf(contact), ['client'])
    await desk.ask.subscriptions.undo({ undoId: undoId ?? 0 })
    await setUniverses(desk, companyOf(contact), ['client', 'operator'])
    expect(await ticked(desk, contact.id)).toEqual([])
  })

  test('does not bring interface subscriptions back to who lost the access meanwhile, nor when it is given back', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: true }, { ...bell, on: true })
    const { undoId } = await save(desk, id, { ...mail, on: false }, { ...bell, on: false })
    await edit(desk, id, { interfaceAccess: false })
    await desk.ask.subscriptions.undo({ undoId: undoId ?? 0 })
    await edit(desk, id, { interfaceAccess: true })
    expect(await ticked(desk, id)).toEqual([mail])
  })

  test('of something unknown is refused', async () => {
    await using desk = await openContactsDesk()
    expect(await codeOf(desk.ask.subscriptions.undo({ undoId: 12_345 }))).toBe('UNDO_NOT_POSSIBLE')
  })
})

describe('an edit of the contact', () => {
  const previewed = async (desk: ContactsDesk, contactId: ContactId, fields: object) => {
    const { company, companyAdministrator, interfaceAccess } = await desk.ask.contacts.get({ id: contactId })
    const now = { companyName: company?.name ?? '', companyAdministrator, interfaceAccess }
    return (await desk.ask.subscriptions.previewContactChange({ contactId, ...now, ...fields })).ending
  }

  test('that takes the access away removes interface subscriptions, as previewed, and giving it back restores none', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: true }, { ...bell, on: true })
    expect(await previewed(desk, id, { interfaceAccess: false })).toEqual([bell])
    await edit(desk, id, { interfaceAccess: false })
    await edit(desk, id, { interfaceAccess: true })
    expect(await ticked(desk, id)).toEqual([mail])
    const { entries } = await desk.ask.audit.list({ filter: { action: 'subscriptions.ended' } })
    expect(entries).toMatchObject([{ subject: { id }, after: { unsubscribed: ['client/delivery/interface'] } }])
  })

  test('to another company keeps what still applies, drops the rest, and says so beforehand', async () => {
    await using desk = await openContactsDesk()
    const partner = await desk.add('Partner', { companyName: 'Partenaire' })
    await setUniverses(desk, companyOf(partner), ['client', 'ambassador'])
    await desk.add('Other', { companyName: 'Dupont' })
    const rio = cell('ambassador', 'mobile', 'email')
    await save(desk, partner.id, { ...mail, on: true }, { ...rio, on: true })
    expect(await previewed(desk, partner.id, { companyName: 'DUPONT' })).toEqual([rio])
    expect(await previewed(desk, partner.id, { companyName: 'A new one' })).toEqual([rio])
    expect(await previewed(desk, partner.id, { companyName: '' })).toEqual([mail, rio])
    await edit(desk, partner.id, { companyName: 'Dupont' })
    expect(await ticked(desk, partner.id)).toEqual([mail])
    await edit(desk, partner.id, { companyName: 'Partenaire' })
    expect(await ticked(desk, partner.id)).toEqual([mail])
  })

  test('that makes it administrator subscribes it to what it never decided', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: false })
    await edit(desk, id, { companyAdministrator: true })
    const cells = await ticked(desk, id)
    expect(cells).toHaveLength(11)
    expect(cells).not.toContainEqual(mail)
    expect(await previewed(desk, id, { companyAdministrator: false })).toHaveLength(11)
  })

  test('that changes nothing of this leaves subscriptions and the log alone', async () => {
    await using desk = await openContactsDesk()
    const { id } = await desk.add('Élodie', { companyName: 'Dupont' })
    await save(desk, id, { ...mail, on: true })
    await edit(desk, id, { notes: 'Préfère le matin' })
    expect(await ticked(desk, id)).toEqual([mail])
    expect((await desk.ask.audit.list({ filter: { action: 'subscriptions.ended' } })).entries).toEqual([])
  })
})

async function signedIn(desk: ContactsDesk) {
  const { token } = await desk.client().operators.signIn({ login: 'alice', password: 'cheval-agrafe-pile-correct' })
  return desk.client(token)
}

async function addedOperator(desk: ContactsDesk) {
  const account = { login: 'bob', password: 'sardine-tournevis-orage-bleu' }
  await desk.ask.operators.add({ ...account, name: 'Bob', role: 'operator', language: 'en' })
  const { token } = await desk.client().operators.signIn(account)
  return desk.client(token)
}
