import { expect, test } from 'vitest'
import { createVisitThrottle, networkOf } from '../../../main/core/portal-accounts/visit-throttle.ts'

const clock = () => {
  const hands = { time: 0, now: () => hands.time }
  return hands
}

test('so many attempts within a time, then a wait that says how long it is', () => {
  const hands = clock()
  const throttle = createVisitThrottle(hands, { most: 2, within: 60_000 })
  throttle.attempt('a')
  hands.time = 20_000
  throttle.attempt('a')
  expect(() => throttle.attempt('a')).toThrow(
    expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS', data: { retryAfterSeconds: 40 } }),
  )
  throttle.attempt('b')
  hands.time = 60_000
  throttle.attempt('a')
  expect(() => throttle.attempt('a')).toThrow('Too many attempts')
})

test('an attempt that is forgiven does not count', () => {
  const throttle = createVisitThrottle(clock(), { most: 2, within: 60_000 })
  for (let times = 0; times < 10; times++) {
    throttle.attempt('a')
    throttle.forgive('a')
  }
  throttle.attempt('a')
  throttle.attempt('a')
  expect(() => throttle.attempt('a')).toThrow('Too many attempts')
})

test('places beyond what is remembered do not fill the memory', () => {
  const throttle = createVisitThrottle(clock(), { most: 1, within: 60_000 })
  for (let place = 0; place < 10_001; place++) throttle.attempt(String(place))
  throttle.attempt('0')
  expect(() => throttle.attempt('10000')).toThrow('Too many attempts')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['0:0:0:0:0:FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
