import { ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import type { PortalSettings } from '../../../shared/contract/store.ts'
import { openContactsDesk } from '../../support/contacts-desk.ts'
import { startSmallPortal } from '../../support/small-portal.ts'

const openDesk = () => openContactsDesk({ startPortal: startSmallPortal })
const off: PortalSettings = {
  on: false,
  address: '127.0.0.1',
  port: 8080,
  publicAddress: '',
  trustedProxies: [],
  registration: true,
  contactAddress: '',
  jobNoticeAddress: '',
}

const issuesOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ORPCError)
  const { data } = error as ORPCError<string, { issues: { path: string[]; message: string }[] }>
  return data.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('a new shop has its portal off, for the whole network, on port 8080, open for registration', async () => {
  await using desk = await openDesk()
  expect(await desk.ask.store.get()).toEqual({
    on: false,
    address: '0.0.0.0',
    port: 8080,
    publicAddress: '',
    trustedProxies: [],
    registration: true,
    contactAddress: '',
    jobNoticeAddress: '',
    status: { kind: 'off' },
    certificate: null,
    logo: null,
    integrationLink: '',
  })
})

test('refused fields come back by name, and nothing is kept', async () => {
  await using desk = await openDesk()
  const wanted = {
    ...off,
    registration: false,
    publicAddress: 'http://192.168.1.5:8080',
    contactAddress: 'no address',
    jobNoticeAddress: 'none either',
  }
  expect(await issuesOf(desk.ask.store.update(wanted))).toEqual([
    'publicAddress: https_required',
    'contactAddress: address_invalid',
    'jobNoticeAddress: address_invalid',
  ])
  expect(await desk.ask.store.get()).toMatchObject({ registration: true, publicAddress: '' })
})

test.each([
  ['an address of this machine that is none', { address: 'everywhere' }],
  ['port 0', { port: 0 }],
  ['a proxy by its name', { trustedProxies: ['proxy.example.com'] }],
])('%s is refused', async (_title, fields) => {
  await using desk = await openDesk()
  await expect(desk.ask.store.update({ ...off, ...fields })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('the public address is one for the portal and for mail, whichever page it was changed on', async () => {
  await using desk = await openDesk()
  const saved = await desk.ask.store.update({ ...off, publicAddress: 'https://portal.example.com/' })
  expect(saved).toMatchObject({
    publicAddress: 'https://portal.example.com',
    integrationLink: 'https://portal.example.com/',
  })
  const { secretsKept: _kept, lacks: _lacks, platform: _platform, ...mail } = await desk.ask.mail.get()
  expect(mail.publicAddress).toBe('https://portal.example.com')
  await desk.ask.mail.update({ settings: { ...mail, publicAddress: 'https://shop.example.com' } })
  expect(await desk.ask.store.get()).toMatchObject({ publicAddress: 'https://shop.example.com' })
})

test('a change stands in the history with what changed only, and the public address where mail is told of', async () => {
  await using desk = await openDesk()
  await desk.ask.store.update({ ...off, address: '0.0.0.0', registration: false, publicAddress: 'https://a.example' })
  const { entries } = await desk.ask.audit.list({ limit: 2 })
  expect(entries.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    { action: 'store.changed', before: { registration: true }, after: { registration: false } },
    { action: 'mail.changed', before: { publicAddress: '' }, after: { publicAddress: 'https://a.example' } },
  ])
})

test('saving what stands already leaves no entry', async () => {
  await using desk = await openDesk()
  await desk.ask.store.update(off)
  const before = await desk.ask.audit.list({})
  await desk.ask.store.update(off)
  expect(await desk.ask.audit.list({})).toEqual(before)
})

test('settings that were written before all of them existed are understood', async () => {
  await using desk = await openDesk()
  desk.core.services.db.sqlite.prepare('insert into settings (key, value) values (?, ?)').run('portal', '{"on":true}')
  expect(await desk.ask.store.get()).toMatchObject({ on: true, port: 8080, registration: true, trustedProxies: [] })
})

test('the pages are told of the shop what they show of it, and nothing else', async () => {
  await using desk = await openDesk()
  await desk.ask.store.update({ ...off, registration: false, contactAddress: 'desk@example.com' })
  expect(desk.core.services.store.shop()).toEqual({
    name: 'Imprimerie du Port',
    language: 'fr',
    timeZone: 'Europe/Paris',
    hasLogo: false,
    registration: false,
    contactForm: true,
    hasTerms: false,
    mailReady: false,
  })
})
