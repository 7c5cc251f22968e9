import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '../../../main/core/operators/password-hash.ts'
import { createSignInThrottle } from '../../../main/core/operators/sign-in-throttle.ts'
import { goodPassword, openTestCore } from '../../support/test-core.ts'

test('an unknown name and a wrong password get the same answer', async () => {
  await using desk = await openTestCore()
  await desk.setUp()
  const client = desk.client()
  const answer = (login: string) =>
    client.operators.signIn({ login, password: 'wrong' }).then(
      () => expect.unreachable(),
      (error: { code: string; status: number; message: string; data: unknown }) => ({
        code: error.code,
        status: error.status,
        message: error.message,
        data: error.data,
      }),
    )
  expect(await answer('nobody')).toEqual(await answer('alice'))
})

test('guessing is slowed down, for known and unknown names alike, and waiting ends it', async () => {
  await using desk = await openTestCore()
  await desk.setUp()
  const client = desk.client()
  for (const login of ['alice', 'nobody']) {
    for (let n = 0; n < 5; n++) {
      await expect(client.operators.signIn({ login, password: `guess ${n}` })).rejects.toMatchObject({
        code: 'CREDENTIALS_WRONG',
      })
    }
    await expect(client.operators.signIn({ login, password: goodPassword })).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      data: { retryAfterSeconds: 5 },
    })
  }
  desk.time += 5_000
  await client.operators.signIn({ login: 'alice', password: goodPassword })
})

test('the pause doubles with each further try, up to a quarter of an hour', () => {
  const clock = { time: 0, now: () => clock.time }
  const throttle = createSignInThrottle(clock)
  const pauseAfterTry = () => {
    throttle.attempt('eve')
    try {
      throttle.attempt('eve')
      return 0
    } catch (error) {
      const { retryAfterSeconds } = (error as { data: { retryAfterSeconds: number } }).data
      clock.time += retryAfterSeconds * 1000
      return retryAfterSeconds
    }
  }
  const pauses = [pauseAfterTry(), pauseAfterTry()]
  expect(pauses).toEqual([0, 0])
  expect(Array.from({ length: 10 }, pauseAfterTry)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
})

test('a disabled operator is refused on the next call and at the door', async () => {
  await using desk = await openTestCore()
  const { token } = await desk.setUp()
  const administrator = desk.client(token)
  const bob = await administrator.operators.add({
    name: 'Bob',
    login: 'bob',
    role: 'operator',
    language: 'fr',
    password: goodPassword,
  })
  const session = await desk.client().operators.signIn({ login: 'bob', password: goodPassword })
  const client = desk.client(session.token)
  await client.operators.list()
  await administrator.operators.disable({ id: bob.id })
  await expect(client.operators.list()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await expect(desk.client().operators.signIn({ login: 'bob', password: goodPassword })).rejects.toMatchObject({
    code: 'CREDENTIALS_WRONG',
  })
  await administrator.operators.enable({ id: bob.id })
  await desk.client().operators.signIn({ login: 'bob', password: goodPassword })
})

test('a password is kept as a salted scrypt hash that fits nothing else', async () => {
  const [first, second] = await Promise.all([hashPassword(goodPassword), hashPassword(goodPassword)])
  expect(first).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(first).not.toBe(second)
  expect(await verifyPassword(goodPassword, first)).toBe(true)
  expect(await verifyPassword(`${goodPassword} `, first)).toBe(false)
  expect(await verifyPassword(goodPassword, null)).toBe(false)
})
