import { expect, test } from 'vitest'
import { writeInTurns } from '../../main/core/contacts/contact-batches.ts'
import { openContactsDesk } from '../support/contacts-desk.ts'

test('work in turns that fails takes everything back, and no list remembers what was read meanwhile', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Luc')
  const { db } = desk.core.services
  const seen: Promise<number>[] = []
  const count = async () => (await desk.ask.contacts.count({ filter: { search: 'luc' } })).count
  const listed = async () => (await desk.ask.contacts.list({ filter: { search: 'luc' } })).rows.length
  const remove = db.sqlite.prepare('delete from contacts where id = ?')
  const work = writeInTurns(db, [id, 0], 1, ([one]) => {
    if (one === 0) throw new Error('disk full')
    remove.run(one)
    seen.push(listed())
  })
  await expect(work).rejects.toThrow('disk full')
  expect(await Promise.all(seen)).toEqual([0])
  expect(await listed()).toBe(1)
  expect(await count()).toBe(1)
})
