import { expect, test } from 'vitest'
import { createMessageTexts, NotRenderable } from '../../../main/core/catalogue/message-texts.ts'
import { openTestCore } from '../../support/test-core.ts'

const open = async () => {
  const test = await openTestCore()
  const { token } = await test.setUp()
  const { db } = test.core.services
  const count = () => db.sqlite.prepare<[], { n: number }>('select count(*) n from message_templates').get()?.n
  return Object.assign(test, { ask: test.client(token), db, count, texts: createMessageTexts(test.core.services) })
}
const data = { 'contact.name': 'Élodie', 'shop.name': 'Le Port', 'link.address': 'https://x.example/activate/••••' }

test('the text in use is kept once, and a message keeps reading as it was sent', async () => {
  await using desk = await open()
  const before = await desk.db.write(() => desk.texts.current('C-01', 'fr'))
  expect(await desk.db.write(() => desk.texts.current('C-01', 'fr'))).toBe(before)
  expect(desk.count()).toBe(1)
  const { original } = await desk.ask.catalogue.get({ code: 'C-01', language: 'fr' })
  const template = { ...original, subject: 'Bienvenue, {{ contact.name }}' }
  await desk.ask.catalogue.save({ code: 'C-01', language: 'fr', template })
  const after = await desk.db.write(() => desk.texts.current('C-01', 'fr'))
  expect(after).not.toBe(before)
  expect(desk.texts.fill(after, data).subject).toBe('Bienvenue, Élodie')
  expect(desk.texts.fill(before, data).subject).toBe('Activez votre compte chez Le Port')
})

test('the same words for another notification or language are another text', async () => {
  await using desk = await open()
  const template = { subject: 'a', text: 'b', html: 'c' }
  const ids = await desk.db.write(() => [
    desk.texts.keep('C-01', 'fr', template),
    desk.texts.keep('C-02', 'fr', template),
    desk.texts.keep('C-01', 'en', template),
    desk.texts.keep('C-01', 'fr', { subject: 'ab', text: '', html: 'c' }),
  ])
  expect(new Set(ids).size).toBe(4)
})

test('what is not known of a contact is empty and counts as false', async () => {
  await using desk = await open()
  const text = 'Hello {{ contact.name }}{% if contact.company %} of {{ contact.company }}{% endif %}.'
  const id = await desk.db.write(() => desk.texts.keep('C-01', 'en', { subject: '', text, html: '' }))
  expect(desk.texts.fill(id, { 'contact.name': 'Ann' }).text).toBe('Hello Ann.')
  expect(desk.texts.fill(id, { 'contact.company': 'Harbour' }).text).toBe('Hello  of Harbour.')
})

test('a text that cannot be filled in, or is not there, ends in NotRenderable', async () => {
  await using desk = await open()
  const [broken, unknown] = await desk.db.write(() => [
    desk.texts.keep('C-01', 'en', { subject: '', text: '{{ contact.name', html: '' }),
    desk.texts.keep('C-02', 'en', { subject: '', text: '{{ contact.company }}', html: '' }),
  ])
  for (const id of [broken, unknown, 999_999]) {
    expect(() => desk.texts.fill(id ?? 0, data)).toThrow(NotRenderable)
  }
})

test('texts are let go when there are many, and filled in all the same', async () => {
  await using desk = await open()
  const ids = await desk.db.write(() =>
    Array.from({ length: 250 }, (_, n) => desk.texts.keep('C-01', 'en', { subject: `${n}`, text: '', html: '' })),
  )
  for (let round = 0; round < 2; round++) {
    expect(ids.map((id) => desk.texts.fill(id, data).subject)).toEqual(ids.map((_id, n) => `${n}`))
  }
})
