import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openActivationDesk } from '../../support/activation-desk.ts'
import { goodPassword } from '../../support/test-core.ts'

test('an invitation leaves with a link below the public address, and raises the flag once the server took it', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Élodie Brûlé', { language: 'fr' })
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const token = await desk.tokenTo(email)
  expect(token).toMatch(/^[\w-]{43}$/)
  const { activation } = await desk.ask.activation.latest({ contactId: id })
  expect(activation).toMatchObject({
    way: 'smtp',
    email,
    sentAt: '2026-11-21T10:00:00.000Z',
    sentBy: { kind: 'server', name: null },
    expiresAt: '2026-11-28T10:00:00.000Z',
    expired: false,
    requestedBy: 'Alice Martin',
  })
  expect(await desk.ask.contacts.get({ id })).toMatchObject({
    version: 1,
    invitation: { at: '2026-11-21T10:00:00.000Z', way: 'smtp' },
  })
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 1, invited: 1 })
})

test('the message reads later as it was sent, but for the secret of its link', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const { activation } = await desk.ask.activation.latest({ contactId: id })
  const message = await desk.ask.outbox.get({ id: activation?.messageId ?? (0 as never) })
  const sent = await desk.server.mails[0]?.parsed()
  const token = await desk.tokenTo(email)
  expect(message.subject).toBe(sent?.subject)
  expect(message.text).toContain('https://portal.example/activate/••••••••')
  expect(JSON.stringify(message)).not.toContain(token)
  expect(sent?.text?.replace(token, '••••••••').replace(/\s+/g, ' ').trim()).toBe(
    message.text.replace(/\s+/g, ' ').trim(),
  )
})

test('only the SHA-256 of a token is kept', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const hash = createHash('sha256')
    .update(await desk.tokenTo(email))
    .digest()
  const { sqlite } = desk.core.services.db
  expect(sqlite.prepare('select token_hash from link_requests').pluck().get()).toEqual(hash)
})

test('accepting opens the account with a password, once, and closes what else was open', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const token = await desk.tokenTo(email)
  const { links } = desk.core.services.activation
  expect(links.look(token)).toMatchObject({ contactId: id, purpose: 'activation', email })
  await expect(links.acceptInvitation(token, 'short')).rejects.toMatchObject({ code: 'PASSWORD_REFUSED' })
  await links.acceptInvitation(token, goodPassword)
  expect(await desk.ask.contacts.get({ id })).toMatchObject({ state: 'active', version: 2 })
  expect((await desk.ask.contacts.totals()).states).toMatchObject({ active: 1, unregistered: 0 })
  const { sqlite } = desk.core.services.db
  expect(sqlite.prepare('select kind, secret from identities').all()).toEqual([
    { kind: 'password', secret: expect.stringMatching(/^scrypt\$/) },
  ])
  const { activation } = await desk.ask.activation.latest({ contactId: id })
  expect(activation).toMatchObject({ standing: 'accepted', acceptedAt: '2026-11-21T10:00:00.000Z', expired: false })
  await expect(links.acceptInvitation(token, goodPassword)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'activation.accepted' } })
  expect(entries).toMatchObject([{ operator: null, subject: { id, label: 'Luc' }, after: { state: 'active' } }])
})

test('a newer request makes the older link invalid and takes its waiting message out', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const older = await desk.tokenTo(email)
  await desk.ask.outbox.pause()
  await desk.invite(id)
  await desk.invite(id)
  expect(() => desk.core.services.activation.links.look(older)).toThrow(
    expect.objectContaining({ code: 'LINK_NOT_VALID' }),
  )
  await desk.ask.outbox.resume()
  await desk.stands(id, 'sent')
  expect(desk.server.mails).toHaveLength(2)
  const { rows } = await desk.ask.activation.list({ filter: { contactId: id } })
  expect(rows.map(({ standing }) => standing)).toEqual(['sent', 'replaced', 'replaced'])
  expect((await desk.ask.outbox.status()).counts).toMatchObject({ sent: 2, cancelled: 1, queued: 0 })
})

test('a refused address is marked on its contact, with the server’s words, and is left out from then on', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  desk.server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 No such user here' }, { to: email })
  await desk.invite(id)
  await desk.stands(id, 'bounced')
  const contact = await desk.ask.contacts.get({ id })
  expect(contact).toMatchObject({ undeliverableAt: '2026-11-21T10:00:00.000Z', invitation: null, version: 1 })
  expect(contact.undeliverableAnswer).toContain('No such user here')
  const selection = { kind: 'ids' as const, ids: [id] }
  expect(await desk.ask.activation.submit({ selection })).toMatchObject({ queued: 0, leftOut: 1 })
  await expect(desk.ask.activation.draft({ contactId: id })).rejects.toMatchObject({
    code: 'INVITATION_NOT_ALLOWED',
    data: { id, reason: 'undeliverable' },
  })
  desk.server.accept()
  await desk.ask.contacts.trustAddress({ id })
  expect(await desk.ask.contacts.get({ id })).toMatchObject({ undeliverableAt: null, undeliverableAnswer: null })
  await desk.invite(id)
  await desk.stands(id, 'sent')
})

test('a message that the server refuses without blaming the address fails its request only', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  desk.server.behave({ do: 'refuse', at: 'message', with: '554 5.7.1 Looks like spam' })
  await desk.invite(id)
  await desk.stands(id, 'failed')
  expect(await desk.ask.contacts.get({ id })).toMatchObject({ undeliverableAt: null, invitation: null })
})

test('a connection that breaks after the dot leaves the request uncertain; the link works until somebody says no', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  desk.server.behave({ do: 'drop', at: 'message' })
  await desk.invite(id)
  await desk.stands(id, 'uncertain')
  const { sqlite } = desk.core.services.db
  expect(sqlite.prepare('select token_hash is not null from link_requests').pluck().get()).toBe(1)
  expect((await desk.ask.contacts.get({ id })).invitation).toBeNull()
  const selection = { kind: 'matching', filter: { attention: 'unsettled' } } as const
  expect(await desk.ask.activation.settle({ selection, outcome: 'sent' })).toEqual({ settled: 1, leftOut: 0 })
  expect((await desk.ask.activation.latest({ contactId: id })).activation).toMatchObject({
    standing: 'sent',
    sentBy: { kind: 'operator', name: 'Alice Martin' },
  })
  expect((await desk.ask.contacts.get({ id })).invitation).toMatchObject({ way: 'smtp' })
  expect((await desk.ask.outbox.status()).counts).toMatchObject({ sent: 1, uncertain: 0 })
})

test('a contact that became Active or Disabled meanwhile is not written to', async () => {
  await using desk = await openActivationDesk()
  const [active, disabled] = [await desk.add('A'), await desk.add('B')]
  await desk.ask.outbox.pause()
  await desk.invite(active.id, disabled.id)
  desk.put(active.id, 'active')
  desk.put(disabled.id, 'disabled')
  await desk.ask.outbox.resume()
  await desk.stands(active.id, 'cancelled')
  await desk.stands(disabled.id, 'cancelled')
  expect(desk.server.mails).toHaveLength(0)
  const { counts } = await desk.ask.outbox.status()
  expect(counts).toMatchObject({ cancelled: 1, suppressed: 1 })
})

test('a message cancelled in the outbox ends its request, and queued again takes it up again', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  await desk.ask.outbox.pause()
  await desk.invite(id)
  const selection = { kind: 'matching', filter: {} } as const
  await desk.ask.outbox.cancel({ selection })
  expect((await desk.ask.activation.latest({ contactId: id })).activation?.standing).toBe('cancelled')
  await desk.ask.outbox.retry({ selection })
  expect((await desk.ask.activation.latest({ contactId: id })).activation?.standing).toBe('prepared')
  await desk.ask.outbox.resume()
  await desk.stands(id, 'sent')
})

test('withdrawing ends the link and takes the flag down; what is over cannot be withdrawn', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const token = await desk.tokenTo(email)
  const { activation } = await desk.ask.activation.latest({ contactId: id })
  const request = { id: activation?.id ?? (0 as never) }
  await desk.ask.activation.withdraw(request)
  expect((await desk.ask.contacts.get({ id })).invitation).toBeNull()
  expect(() => desk.core.services.activation.links.look(token)).toThrow(
    expect.objectContaining({ code: 'LINK_NOT_VALID' }),
  )
  await expect(desk.ask.activation.withdraw(request)).rejects.toMatchObject({
    code: 'REQUEST_NOT_OPEN',
    data: { standing: 'cancelled' },
  })
})

test('deactivating closes what is open; activating by hand only rests the link, and its undo wakes it', async () => {
  await using desk = await openActivationDesk()
  const { id, email } = await desk.add('Luc')
  desk.put(id, 'inactive')
  await desk.invite(id)
  await desk.stands(id, 'sent')
  const token = await desk.tokenTo(email)
  const { links } = desk.core.services.activation
  const invalid = expect.objectContaining({ code: 'LINK_NOT_VALID' })
  const { undoId } = await desk.ask.contacts.changeState({ id, action: 'activate' })
  expect(() => links.look(token)).toThrow(invalid)
  await desk.ask.contacts.undoStates({ undoId: undoId ?? 0 })
  expect(links.look(token).contactId).toBe(id)
  await desk.ask.contacts.changeState({ id, action: 'activate' })
  await desk.ask.contacts.changeState({ id, action: 'deactivate' })
  expect(() => links.look(token)).toThrow(invalid)
  expect((await desk.ask.activation.latest({ contactId: id })).activation?.standing).toBe('cancelled')
})

test('where mail cannot leave by SMTP yet, nothing is requested', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  const selection = { kind: 'ids' as const, ids: [id] }
  await desk.settings({ publicAddress: '' })
  await expect(desk.ask.activation.submit({ selection })).rejects.toMatchObject({ code: 'PUBLIC_ADDRESS_MISSING' })
  await desk.settings({ publicAddress: 'https://portal.example', senderAddress: '' })
  await expect(desk.ask.activation.submit({ selection })).rejects.toMatchObject({ code: 'SENDER_MISSING' })
  expect(await desk.ask.activation.count({})).toEqual({ count: 0 })
})

test('a request that was withdrawn while its message was on its way stays so, though the message had not left', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  await desk.ask.outbox.pause()
  await desk.invite(id)
  desk.core.services.db.sqlite.prepare("update messages set state = 'sending', due_at = null").run()
  const { activation } = await desk.ask.activation.latest({ contactId: id })
  await desk.ask.activation.withdraw({ id: activation?.id ?? (0 as never) })
  await desk.restart()
  const { sqlite } = desk.core.services.db
  expect(sqlite.prepare('select state from messages').pluck().get()).toBe('queued')
  expect(sqlite.prepare('select standing from link_requests').pluck().get()).toBe('cancelled')
})

test('queued invitations fail while there is no public address, and can be sent again once there is one', async () => {
  await using desk = await openActivationDesk()
  const { id } = await desk.add('Luc')
  await desk.ask.outbox.pause()
  await desk.invite(id)
  await desk.settings({ publicAddress: '' })
  await desk.ask.outbox.resume()
  await desk.stands(id, 'failed')
  await desk.settings({ publicAddress: 'https://portal.example' })
  const selection = { kind: 'matching' as const, filter: { states: ['failed' as const] }, except: [] }
  expect(await desk.ask.outbox.retry({ selection })).toEqual({ changed: 1, leftOut: 0 })
  await desk.stands(id, 'sent')
})

test('the flag of an earlier invitation does not come back with the end of a later one', async () => {
  await using desk = await openActivationDesk()
  const [moved, closed] = [await desk.add('Luc'), await desk.add('Eva')]
  for (const id of [moved.id, moved.id, closed.id, closed.id]) {
    await desk.invite(id)
    await desk.stands(id, 'sent')
  }
  const fields = { name: 'Luc', email: 'new@luc.example', language: 'fr' as const }
  await desk.ask.contacts.edit({ id: moved.id, version: 1, fields })
  expect((await desk.ask.contacts.get({ id: moved.id })).invitation).toBeNull()
  desk.put(closed.id, 'active', '2026-11-21T10:00:00.000Z')
  await desk.ask.contacts.changeState({ id: closed.id, action: 'deleteIdentities' })
  expect((await desk.ask.contacts.get({ id: closed.id })).invitation).toBeNull()
  expect((await desk.ask.contacts.totals()).invited).toBe(0)
})
