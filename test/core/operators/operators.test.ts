import { expect, test } from 'vitest'
import { goodPassword, openTestCore } from '../../support/test-core.ts'

const bob = { name: 'Bob Hansen', login: 'bob', role: 'operator', language: 'nb', password: goodPassword } as const

test('passwords: 15 characters of any kind, but none of the first that are tried', async () => {
  await using desk = await openTestCore()
  const { judgePassword } = desk.client().operators
  const refusal = async (password: string, own: string[] = []) => (await judgePassword({ password, own })).refusal
  expect(await refusal('quatorze-signe')).toBe('too_short')
  expect(await refusal('éléphant à roue')).toBeNull()
  expect(await refusal('cheval agrafe pile correct')).toBeNull()
  expect(await refusal('passwordpassword')).toBe('too_common')
  expect(await refusal('123456789012345')).toBe('too_common')
  expect(await refusal('aaaaaaaaaaaaaaaaaaaa')).toBe('too_common')
  expect(await refusal('azertyuiopqsdfghjklm')).toBe('too_common')
  expect(await refusal('Imprimerie du Port', ['Imprimerie du Port'])).toBe('holds_own_name')
  expect(await refusal('x'.repeat(257))).toBe('too_long')
})

test('an operator may not do what only administrators may', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  await desk.client(token).operators.add(bob)
  const session = await desk.client().operators.signIn({ login: 'bob', password: goodPassword })
  const client = desk.client(session.token)
  await expect(client.settings.update({ shopName: 'Mine' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    data: { permission: 'administrator' },
  })
  await expect(client.operators.add({ ...bob, login: 'eve' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a sign-in name is taken without regard to case and accents', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  await client.operators.add({ ...bob, login: 'Élodie' })
  await expect(client.operators.add({ ...bob, login: 'elodie' })).rejects.toMatchObject({
    code: 'SIGN_IN_NAME_TAKEN',
    data: { login: 'elodie' },
  })
})

test('one administrator always remains', async () => {
  await using desk = await openTestCore()
  const { token, operator } = await desk.setUp()
  const client = desk.client(token)
  await expect(client.operators.disable({ id: operator.id })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' })
  await expect(client.operators.changeRole({ id: operator.id, role: 'operator' })).rejects.toMatchObject({
    code: 'LAST_ADMINISTRATOR',
  })
  const { id } = await client.operators.add({ ...bob, role: 'administrator' })
  await client.operators.disable({ id: operator.id })
  expect((await desk.core.services.operators.find(id))?.disabledAt).toBeNull()
})

test('a new password ends the operator’s other sessions and keeps this one', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const other = await desk.client().operators.signIn({ login: 'alice', password: goodPassword })
  const next = 'nouvelle phrase de passe'
  await desk.client(token).operators.changePassword({ current: goodPassword, next })
  await desk.client(token).operators.list()
  await expect(desk.client(other.token).operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await expect(desk.client().operators.signIn({ login: 'alice', password: goodPassword })).rejects.toMatchObject({
    code: 'CREDENTIALS_WRONG',
  })
  await desk.client().operators.signIn({ login: 'alice', password: next })
})

test('changing one’s password wants the present one', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  await expect(
    desk.client(token).operators.changePassword({ current: 'wrong', next: 'nouvelle phrase de passe' }),
  ).rejects.toMatchObject({ code: 'CREDENTIALS_WRONG' })
})

test('every change stands in the log with who, before and after, and never a password', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const client = desk.client(token)
  const { id } = await client.operators.add(bob)
  await client.operators.changeRole({ id, role: 'administrator' })
  await client.operators.disable({ id })
  await client.operators.setPassword({ id, password: 'nouvelle phrase de passe' })
  await client.settings.update({ lockAfterMinutes: 5 })
  const { entries } = await client.audit.list({})
  expect(entries.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    { action: 'settings.changed', before: { lockAfterMinutes: 15 }, after: { lockAfterMinutes: 5 } },
    { action: 'operators.passwordChanged', before: null, after: null },
    { action: 'operators.disabled', before: { disabled: false }, after: { disabled: true } },
    { action: 'operators.roleChanged', before: { role: 'operator' }, after: { role: 'administrator' } },
    {
      action: 'operators.added',
      before: null,
      after: { name: 'Bob Hansen', login: 'bob', role: 'operator', language: 'nb' },
    },
    expect.objectContaining({ action: 'shop.created' }),
  ])
  expect(entries.every(({ operator }) => operator?.name === 'Alice Martin')).toBe(true)
  expect(JSON.stringify(entries)).not.toContain('nouvelle phrase')
})
