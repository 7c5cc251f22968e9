import { expect, test } from 'vitest'
import { codeOf } from '../../support/subscriptions-desk.ts'
import { openAccountsDesk, otherPassword, password } from './accounts-support.ts'

test('signing in finds the address however it is spelt, and each session is the customer’s own', async () => {
  await using desk = await openAccountsDesk()
  const { email } = await desk.customer('Luc', { email: 'luc@client.example' })
  const other = await desk.customer('Ève')
  const session = await desk.signedIn(' LUC@Client.example ')
  expect(await desk.visit(session).accounts.who()).toMatchObject({ name: 'Luc', email })
  expect(await desk.visit(await desk.signedIn(other.email)).accounts.who()).toMatchObject({ name: 'Ève' })
  for (const none of [null, '', 'x'.repeat(43)]) {
    expect(await codeOf(desk.visit(none).accounts.who())).toBe('SIGN_IN_REQUIRED')
  }
})

test('signing out ends this session and no other', async () => {
  await using desk = await openAccountsDesk()
  const { email } = await desk.customer('Luc')
  const [one, other] = [await desk.signedIn(email), await desk.signedIn(email)]
  await desk.visit(one).accounts.signOut()
  expect(await codeOf(desk.visit(one).accounts.who())).toBe('SIGN_IN_REQUIRED')
  expect(await desk.visit(other).accounts.who()).toMatchObject({ email })
  await desk.visit(one).accounts.signOut()
})

test('changing the password asks for the present one, ends the other sessions and links, and keeps this one', async () => {
  await using desk = await openAccountsDesk()
  const { email } = await desk.customer('Luc')
  const [one, other] = [await desk.signedIn(email), await desk.signedIn(email)]
  await desk.visit().accounts.askPassword({ email })
  const token = await desk.linkTo(email, 2)
  const change = (current: string, next: string) => codeOf(desk.visit(one).accounts.changePassword({ current, next }))
  expect(await change('not-the-present-one', otherPassword)).toBe('CREDENTIALS_WRONG')
  expect(await change(password, 'short')).toBe('PASSWORD_REFUSED')
  expect(await change(password, otherPassword)).toBeNull()
  expect(await codeOf(desk.visit(other).accounts.who())).toBe('SIGN_IN_REQUIRED')
  expect(await desk.visit(one).accounts.who()).toMatchObject({ email })
  expect(await codeOf(desk.visit().accounts.lookLink({ token }))).toBe('LINK_NOT_VALID')
  await desk.signedIn(email, otherPassword)
})

test('the language is the customer’s to choose, and stands in the history and the totals', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  const session = await desk.signedIn(email)
  await desk.visit(session).accounts.setLanguage({ language: 'nb' })
  await desk.visit(session).accounts.setLanguage({ language: 'nb' })
  expect(await desk.ask.contacts.get({ id })).toMatchObject({ language: 'nb' })
  expect(await desk.ask.contacts.count({ filter: { language: 'nb' } })).toEqual({ count: 1 })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'contacts.edited' } })
  expect(entries).toMatchObject([{ before: { language: 'fr' }, after: { language: 'nb' }, operator: null }])
})

test.each(['deactivate', 'deleteIdentities'] as const)(
  '%s signs the customer out and ends the links',
  async (action) => {
    await using desk = await openAccountsDesk()
    const { id, email } = await desk.customer('Luc')
    const session = await desk.signedIn(email)
    await desk.visit().accounts.askPassword({ email })
    const token = await desk.linkTo(email, 2)
    const { undoId } = await desk.ask.contacts.changeState({ id, action })
    expect(await codeOf(desk.visit(session).accounts.who())).toBe('SIGN_IN_REQUIRED')
    expect(await codeOf(desk.visit().accounts.signIn({ email, password }))).toBe('CREDENTIALS_WRONG')
    if (undoId !== null) await desk.ask.contacts.undoStates({ undoId })
    expect(await codeOf(desk.visit(session).accounts.who())).toBe('SIGN_IN_REQUIRED')
    expect(await codeOf(desk.visit().accounts.lookLink({ token }))).toBe('LINK_NOT_VALID')
  },
)

test('an activation that is undone signs out whoever came in by it', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  await desk.ask.contacts.changeState({ id, action: 'deactivate' })
  const { undoId } = await desk.ask.contacts.changeState({ id, action: 'activate' })
  const session = await desk.signedIn(email)
  await desk.ask.contacts.undoStates({ undoId: undoId ?? 0 })
  await desk.ask.contacts.changeState({ id, action: 'activate' })
  expect(await codeOf(desk.visit(session).accounts.who())).toBe('SIGN_IN_REQUIRED')
})

test('a mail for the account that has not left does not leave once an operator deactivated the contact', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  await desk.ask.outbox.pause()
  await desk.visit().accounts.askPassword({ email })
  await desk.ask.contacts.changeState({ id, action: 'deactivate' })
  await desk.ask.outbox.resume()
  const { rows } = await desk.ask.outbox.list({ filter: { type: 'M-24' } })
  expect(rows).toMatchObject([{ state: 'cancelled', reason: { code: 'contact_disabled' } }])
  await desk.ask.outbox.retry({ selection: { kind: 'matching', filter: { type: 'M-24' }, except: [] } })
  await desk.until(async () => (await desk.ask.outbox.count({ filter: { states: ['suppressed'] } })).count === 1)
  expect(desk.server.mails).toHaveLength(1)
})

test('another address makes the links that went to the older one bad', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.add('Bob')
  await desk.visit().accounts.register({ name: 'Bob', email, language: 'fr' })
  const token = await desk.linkTo(email, 1)
  const edit = async (to: string) => {
    const { version, ...contact } = await desk.ask.contacts.get({ id })
    const { name, language, roles, companyAdministrator, interfaceAccess, notes } = contact
    const fields = { name, email: to, language, roles, companyAdministrator, interfaceAccess, notes, phone: '' }
    await desk.ask.contacts.edit({ id, version, fields: { ...fields, companyName: '' } })
  }
  await edit('bob.nouveau@client.example')
  await edit(email)
  expect(await codeOf(desk.visit().accounts.lookLink({ token }))).toBe('LINK_NOT_VALID')
})

test('a link is good only for the address that it was sent to', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  await desk.visit().accounts.askPassword({ email })
  const token = await desk.linkTo(email, 2)
  desk.sql("update contacts set email = 'a@b.example', email_key = 'a@b.example' where id = ? returning id", id)
  expect(await codeOf(desk.visit().accounts.lookLink({ token }))).toBe('LINK_NOT_VALID')
})

test('deleting a contact takes its links, sessions and mails along', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  await desk.signedIn(email)
  await desk.visit().accounts.askPassword({ email })
  await desk.linkTo(email, 2)
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint })
  for (const table of ['account_links', 'portal_sessions', 'identities', 'messages']) {
    expect(desk.sql(`select * from ${table}`), table).toEqual([])
  }
})
