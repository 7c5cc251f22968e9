import { expect, test } from 'vitest'
import { openContactsDesk } from '../support/contacts-desk.ts'

test('adding a contact puts address, phone and company into their standard form', async () => {
  await using desk = await openContactsDesk()
  const added = await desk.add('  Élodie Brûlé ', {
    email: ' mailto:Elodie.Brule@Example.fr\u00a0',
    companyName: 'Imprimerie Œuvre',
    phone: '06 12 34 56 78',
  })
  expect(added).toMatchObject({
    name: 'Élodie Brûlé',
    email: 'Elodie.Brule@Example.fr',
    phone: '+33612345678',
    state: 'unregistered',
    invitation: null,
    company: { name: 'Imprimerie Œuvre' },
    roles: ['customer'],
    companyAdministrator: false,
    interfaceAccess: true,
    version: 1,
  })
  expect(await desk.ask.contacts.get({ id: added.id })).toEqual(added)
})

test('an address is taken whatever its case, and however its domain is spelled', async () => {
  await using desk = await openContactsDesk()
  const first = await desk.add('First', { email: 'info@bücher.example' })
  for (const email of ['INFO@BÜCHER.example', 'info@xn--bcher-kva.example']) {
    await expect(desk.add('Second', { email })).rejects.toMatchObject({
      code: 'EMAIL_TAKEN',
      data: { contactId: first.id, contactName: 'First' },
    })
  }
  expect(await desk.ask.contacts.count({})).toEqual({ count: 1 })
})

const noAddresses = [
  '',
  'nobody',
  'a@b',
  'a b@example.com',
  'a@@example.com',
  'a..b@example.com',
  '.a@example.com',
  'a@example..com',
  'a@-example.com',
  'a@example.123',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b.'.repeat(130)}com`,
  'a@example.com\nbcc: b@example.com',
  'a,b@example.com',
  '<a@example.com>',
]

test('what is no address is refused under its field', async () => {
  await using desk = await openContactsDesk()
  for (const email of noAddresses) {
    await expect(desk.add('Nobody', { email }), email).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['email'], message: 'email_invalid' }] },
    })
  }
})

test('what is wrong is told field by field', async () => {
  await using desk = await openContactsDesk()
  await expect(desk.add('Nobody', { email: 'x', phone: 'call me' })).rejects.toMatchObject({
    data: {
      issues: [
        { path: ['email'], message: 'email_invalid' },
        { path: ['phone'], message: 'phone_invalid' },
      ],
    },
  })
})

test('a national phone number belongs to the country of the shop’s time zone', async () => {
  await using desk = await openContactsDesk()
  await desk.ask.settings.update({ timeZone: 'Europe/Oslo' })
  expect(await desk.add('Ingrid', { phone: '412 34 567' })).toMatchObject({ phone: '+4741234567' })
  await desk.ask.settings.update({ timeZone: 'UTC', language: 'fr' })
  expect(await desk.add('Luc', { phone: '01.23.45.67.89' })).toMatchObject({ phone: '+33123456789' })
  expect(await desk.add('Eve', { phone: '+44 20 7946 0958' })).toMatchObject({ phone: '+442079460958' })
})

test('an edit names the version it was made from, and the log tells what changed and nothing else', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Luc Martin', { email: 'luc@example.com', companyName: 'Dupont' })
  const fields = { name: 'Luc Martin', email: 'luc@example.com', language: 'nb', companyName: 'DUPONT' } as const
  const edited = await desk.ask.contacts.edit({ id, version: 1, fields })
  expect(edited).toMatchObject({ version: 2, language: 'nb', company: { name: 'Dupont' } })
  await expect(desk.ask.contacts.edit({ id, version: 1, fields })).rejects.toMatchObject({
    code: 'CONTACT_CHANGED',
    data: { id, version: 2 },
  })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'contacts.edited' }, limit: 10 })
  expect(entries).toMatchObject([{ before: { language: 'fr' }, after: { language: 'nb' }, subject: { id } }])
})

test('an edit that changes nothing leaves version and log alone', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Luc', { email: 'luc@example.com', companyName: 'Dupont' })
  const fields = { name: 'Luc', email: 'luc@example.com', language: 'fr', companyName: 'dupont' } as const
  expect(await desk.ask.contacts.edit({ id, version: 1, fields })).toMatchObject({ version: 1 })
  const { entries } = await desk.ask.audit.list({ filter: { action: 'contacts.edited' }, limit: 10 })
  expect(entries).toEqual([])
})

test('an edit moves the contact in search and totals', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Zacharie', { email: 'zac@example.com' })
  await desk.ask.contacts.edit({ id, version: 1, fields: { name: 'Yvonne', email: 'y@example.com', language: 'en' } })
  expect(await desk.found('zac')).toEqual([])
  expect(await desk.found('yvo')).toEqual([id])
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 1, languages: { fr: 0, en: 1, nb: 0 } })
})

test('another contact’s address is refused in an edit, one’s own in another case is not', async () => {
  await using desk = await openContactsDesk()
  await desk.add('First', { email: 'first@example.com' })
  const { id } = await desk.add('Second', { email: 'second@example.com' })
  const fields = { name: 'Second', language: 'fr' } as const
  await expect(
    desk.ask.contacts.edit({ id, version: 1, fields: { ...fields, email: 'FIRST@example.com' } }),
  ).rejects.toMatchObject({ code: 'EMAIL_TAKEN' })
  expect(
    await desk.ask.contacts.edit({ id, version: 1, fields: { ...fields, email: 'SECOND@example.com' } }),
  ).toMatchObject({ email: 'SECOND@example.com', version: 2 })
})

test('a contact that is not there is said so', async () => {
  await using desk = await openContactsDesk()
  const id = (await desk.add('Luc')).id
  const { fingerprint } = await desk.ask.contacts.previewDeletion({ selection: { kind: 'ids', ids: [id] } })
  await desk.ask.contacts.delete({ selection: { kind: 'ids', ids: [id] }, fingerprint })
  await expect(desk.ask.contacts.get({ id })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' })
  const fields = { name: 'Luc', email: 'luc@example.com', language: 'fr' } as const
  await expect(desk.ask.contacts.edit({ id, version: 1, fields })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' })
})
