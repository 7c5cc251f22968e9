import { expect, test } from 'vitest'
import { createWriteGate } from '../../../main/core/db/write-gate.ts'

test('writers enter one at a time, in the order they came', async () => {
  const gate = createWriteGate()
  const order: string[] = []
  const leave = await gate.enter()
  const second = gate.run(() => void order.push('second'))
  const third = gate.run(() => void order.push('third'))
  order.push('first')
  leave()
  await Promise.all([second, third])
  expect(order).toEqual(['first', 'second', 'third'])
})

test('a writer that fails lets the next one in', async () => {
  const gate = createWriteGate()
  await expect(
    gate.run(() => {
      throw new Error('disk full')
    }),
  ).rejects.toThrow('disk full')
  expect(await gate.run(() => 'in')).toBe('in')
})
