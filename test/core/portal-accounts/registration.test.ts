import { expect, test } from 'vitest'
import { codeOf } from '../../support/subscriptions-desk.ts'
import { openAccountsDesk, otherPassword, password } from './accounts-support.ts'

const jeanne = { name: 'Jeanne Roux', email: 'jeanne@roux.example', phone: '06 12 34 56 78', language: 'nb' } as const
const hour = 3_600_000

test('who registers becomes an Inactive customer with access, and Active by the link that was mailed', async () => {
  await using desk = await openAccountsDesk()
  expect(await desk.visit().accounts.register(jeanne)).toEqual({})
  const token = await desk.linkTo(jeanne.email, 1)
  const id = desk.idOf('jeanne@roux.example')
  if (id === undefined) throw new Error('nobody was added')
  expect(await desk.ask.contacts.get({ id })).toMatchObject({
    name: 'Jeanne Roux',
    email: jeanne.email,
    phone: '+33612345678',
    language: 'nb',
    state: 'inactive',
    roles: ['customer'],
    interfaceAccess: true,
    company: null,
    companyAdministrator: false,
  })
  expect(await desk.visit().accounts.lookLink({ token })).toEqual({
    purpose: 'validation',
    name: 'Jeanne Roux',
    email: jeanne.email,
    language: 'nb',
  })
  await desk.visit().accounts.followLink({ token, purpose: 'validation', password })
  expect(await desk.stateOf(id)).toBe('active')
  const session = await desk.signedIn('jeanne@roux.example')
  expect(await desk.visit(session).accounts.who()).toEqual({
    name: 'Jeanne Roux',
    email: jeanne.email,
    language: 'nb',
    interfaceAccess: true,
    unread: 0,
    termsDue: false,
  })
  const { entries } = await desk.ask.audit.list({ filter: { subject: { kind: 'contact', id } } })
  expect(entries.map(({ action, operator }) => [action, operator])).toEqual([
    ['accounts.signedIn', null],
    ['accounts.validated', null],
    ['accounts.registered', null],
  ])
  expect(await desk.ask.contacts.totals()).toMatchObject({ states: { active: 1, inactive: 0, unregistered: 0 } })
})

test('what the shop knows of an Unregistered contact stays as it is when somebody registers with its address', async () => {
  await using desk = await openAccountsDesk()
  const { id } = await desk.add('Bob Petit', { email: 'bob@petit.example', companyName: 'Petit', language: 'fr' })
  await desk.visit().accounts.register({ ...jeanne, email: 'bob@petit.example' })
  await desk.server.received(1)
  const contact = await desk.ask.contacts.get({ id })
  expect(contact).toMatchObject({ name: 'Bob Petit', phone: null, language: 'fr', state: 'inactive' })
  expect(contact.company?.name).toBe('Petit')
  expect((await desk.server.mails[0]?.parsed())?.subject).toContain('Confirmez votre compte')
})

test('registering again sends the link anew, and the older link is over', async () => {
  await using desk = await openAccountsDesk()
  await desk.visit().accounts.register(jeanne)
  const older = await desk.linkTo(jeanne.email, 1)
  await desk.visit().accounts.register(jeanne)
  const newer = await desk.linkTo(jeanne.email, 2)
  expect(await codeOf(desk.visit().accounts.lookLink({ token: older }))).toBe('LINK_NOT_VALID')
  expect(await desk.visit().accounts.lookLink({ token: newer })).toMatchObject({ purpose: 'validation' })
})

test('an Active contact who registers gets a link for a new password, a Disabled one gets nothing', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  await desk.visit().accounts.register({ ...jeanne, email })
  await desk.server.received(2)
  expect((await desk.server.mails[1]?.parsed())?.subject).toBe(
    'Choisissez un nouveau mot de passe pour Imprimerie du Port',
  )
  await desk.ask.contacts.changeState({ id, action: 'deactivate' })
  const before = await desk.ask.outbox.count({})
  await desk.visit().accounts.register({ ...jeanne, email })
  expect(await desk.ask.outbox.count({})).toEqual(before)
  expect(await desk.stateOf(id)).toBe('disabled')
})

test('at most three mails of a kind an hour go to one address, and nobody is told of the others', async () => {
  await using desk = await openAccountsDesk()
  for (let times = 1; times <= 5; times++) {
    await desk.visit(null, `192.0.2.${times}`).accounts.register({ ...jeanne, email: 'JEANNE@roux.example' })
    await desk.server.received(Math.min(times, 3))
  }
  const count = () => desk.sql('select * from messages').length
  expect(count()).toBe(3)
  const token = await desk.linkTo('JEANNE@roux.example', 3)
  expect(await desk.visit().accounts.lookLink({ token })).toMatchObject({ purpose: 'validation' })
  desk.time += hour
  await desk.visit().accounts.register(jeanne)
  expect(count()).toBe(4)
})

test('an invitation accepted by an Inactive contact makes the link that it had asked for bad', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.add('Bob')
  await desk.visit().accounts.register({ ...jeanne, email })
  const validation = await desk.linkTo(email, 1)
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const invitation = await desk.linkTo(email, 2)
  await desk.visit().links.acceptInvitation({ token: invitation, password })
  expect(await desk.stateOf(id)).toBe('active')
  expect(desk.sql('select * from account_links where ended_at is null')).toEqual([])
  expect(await codeOf(desk.visit().accounts.lookLink({ token: validation }))).toBe('LINK_NOT_VALID')
})

test('following the validation link ends an invitation that is open', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.add('Bob')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const invitation = await desk.linkTo(email, 1)
  await desk.visit().accounts.register({ ...jeanne, email })
  const validation = await desk.linkTo(email, 2)
  await desk.visit().accounts.followLink({ token: validation, purpose: 'validation', password })
  expect(await codeOf(desk.visit().links.look({ token: invitation }))).toBe('LINK_NOT_VALID')
  expect((await desk.ask.activation.latest({ contactId: id })).activation?.standing).toBe('cancelled')
})

test('a contact whom an operator activated meanwhile cannot be opened by the link that it asked for', async () => {
  await using desk = await openAccountsDesk()
  await desk.visit().accounts.register(jeanne)
  const token = await desk.linkTo(jeanne.email, 1)
  const id = desk.idOf('jeanne@roux.example') ?? (0 as never)
  const { undoId } = await desk.ask.contacts.changeState({ id, action: 'activate' })
  const follow = () => codeOf(desk.visit().accounts.followLink({ token, purpose: 'validation', password }))
  expect(await follow()).toBe('LINK_NOT_VALID')
  await desk.ask.contacts.undoStates({ undoId: undoId ?? 0 })
  expect(await desk.stateOf(id)).toBe('inactive')
  expect(await follow()).toBe('LINK_NOT_VALID')
})

test('registering asks for the setting, for mail that can leave, and for an address and a phone that are some', async () => {
  await using desk = await openAccountsDesk()
  const register = (change = {}) => desk.visit().accounts.register({ ...jeanne, ...change })
  await expect(register({ email: 'no address' })).rejects.toMatchObject({
    data: { issues: [{ path: ['email'], message: 'email_invalid' }] },
  })
  await expect(register({ phone: '12' })).rejects.toMatchObject({
    data: { issues: [{ path: ['phone'], message: 'phone_invalid' }] },
  })
  await desk.settings({ publicAddress: '' })
  expect(await codeOf(register())).toBe('SMTP_NOT_SET_UP')
  expect(await codeOf(desk.visit().accounts.askPassword({ email: jeanne.email }))).toBe('SMTP_NOT_SET_UP')
  desk.core.services.db.sqlite.exec(`insert into settings (key, value) values ('portal', '{"registration":false}')`)
  expect(await codeOf(register())).toBe('REGISTRATION_OFF')
  expect(desk.sql('select * from contacts')).toEqual([])
})

test('an address that wants no news may register, and goes on getting none', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.add('Bob')
  await desk.ask.subscriptions.unsubscribe({ contactId: id })
  const selection = { kind: 'ids' as const, ids: [id] }
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection })
  await desk.ask.contacts.delete({ selection, fingerprint, keepOut: true })
  await desk.visit().accounts.register({ ...jeanne, email })
  const token = await desk.linkTo(email, 1)
  await desk.visit().accounts.followLink({ token, purpose: 'validation', password })
  const session = await desk.signedIn(email)
  expect((await desk.visit(session).subscriptions.get()).unsubscribedAt).not.toBeNull()
})

test('a new password is asked for by link, by its own mail for a provider', async () => {
  await using desk = await openAccountsDesk()
  const client = await desk.customer('Luc')
  const both = await desk.customer('Ève', { roles: ['customer', 'provider'] })
  const provider = await desk.customer('Tom', { roles: ['provider'] })
  for (const { email } of [client, both, provider]) await desk.visit().accounts.askPassword({ email })
  await desk.server.received(6)
  const types = ['M-24', 'M-33'] as const
  const counts = await Promise.all(types.map((type) => desk.ask.outbox.count({ filter: { type } })))
  expect(counts).toEqual([{ count: 2 }, { count: 1 }])
  const { rows } = await desk.ask.outbox.list({ filter: { type: 'M-33' } })
  expect(rows[0]?.recipient).toEqual({ name: 'Tom', email: provider.email })
})

test('the link for a new password replaces the password once, ends every session, and is good for two hours', async () => {
  await using desk = await openAccountsDesk()
  const { email } = await desk.customer('Luc')
  const session = await desk.signedIn(email)
  await desk.visit().accounts.askPassword({ email })
  const late = await desk.linkTo(email, 2)
  desk.time += 2 * hour
  expect(await codeOf(desk.visit().accounts.lookLink({ token: late }))).toBe('LINK_NOT_VALID')
  await desk.visit().accounts.askPassword({ email })
  const token = await desk.linkTo(email, 3)
  desk.time += 2 * hour - 1
  const follow = () => desk.visit().accounts.followLink({ token, purpose: 'password', password: otherPassword })
  expect(await follow()).toMatchObject({ purpose: 'password', email })
  expect(await codeOf(follow())).toBe('LINK_NOT_VALID')
  expect(await codeOf(desk.visit(session).accounts.who())).toBe('SIGN_IN_REQUIRED')
  expect(await codeOf(desk.visit().accounts.signIn({ email, password }))).toBe('CREDENTIALS_WRONG')
  await desk.signedIn(email, otherPassword)
})

test('following a link proves the mailbox that a server had refused', async () => {
  await using desk = await openAccountsDesk()
  const { id, email } = await desk.customer('Luc')
  await desk.visit().accounts.askPassword({ email })
  const token = await desk.linkTo(email, 2)
  desk.sql("update contacts set undeliverable_at = '2026-11-21T09:00:00.000Z' where id = ? returning id", id)
  await desk.visit().accounts.followLink({ token, purpose: 'password', password: otherPassword })
  expect((await desk.ask.contacts.get({ id })).undeliverableAt).toBeNull()
})

test('an address that the server refuses for good is marked by the mail for the account too', async () => {
  await using desk = await openAccountsDesk()
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user' })
  await desk.visit().accounts.register(jeanne)
  const id = desk.idOf('jeanne@roux.example') ?? (0 as never)
  await desk.until(async () => (await desk.ask.contacts.get({ id })).undeliverableAt !== null)
  expect((await desk.ask.contacts.get({ id })).undeliverableAnswer).toContain('No such user')
})

test('a weak password is refused and uses nothing up', async () => {
  await using desk = await openAccountsDesk()
  await desk.visit().accounts.register(jeanne)
  const token = await desk.linkTo(jeanne.email, 1)
  const follow = (weak: string) => desk.visit().accounts.followLink({ token, purpose: 'validation', password: weak })
  expect(await codeOf(follow('short'))).toBe('PASSWORD_REFUSED')
  expect(await codeOf(follow('jeanne@roux.example'))).toBe('PASSWORD_REFUSED')
  await follow(password)
})
