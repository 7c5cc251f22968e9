import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import type { PortalSettings } from '../../../shared/contract/store.ts'
import { openContactsDesk } from '../../support/contacts-desk.ts'
import { closed, freePort, listen, startSmallPortal } from '../../support/small-portal.ts'

const openDesk = () => openContactsDesk({ startPortal: startSmallPortal })
const on = (port: number): PortalSettings => ({
  on: true,
  address: '127.0.0.1',
  port,
  publicAddress: '',
  trustedProxies: [],
  registration: true,
  contactAddress: '',
  jobNoticeAddress: '',
})
const pageAt = async (port: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
  return answer ? answer.text() : null
}

test('switching it on serves it before the answer, and switching it off ends that', async () => {
  await using desk = await openDesk()
  const port = await freePort()
  expect((await desk.ask.store.update(on(port))).status).toEqual({ kind: 'listening' })
  expect(await pageAt(port)).toBe('a page')
  expect((await desk.ask.store.update({ ...on(port), on: false })).status).toEqual({ kind: 'off' })
  expect(await pageAt(port)).toBeNull()
})

test('another port is listened on in the place of the last', async () => {
  await using desk = await openDesk()
  const [first, second] = [await freePort(), await freePort()]
  await desk.ask.store.update(on(first))
  await desk.ask.store.update(on(second))
  expect([await pageAt(first), await pageAt(second)]).toEqual([null, 'a page'])
})

test('settings that do not concern the server leave it alone', async () => {
  let starts = 0
  await using desk = await openContactsDesk({
    startPortal: (start) => {
      starts++
      return startSmallPortal(start)
    },
  })
  const port = await freePort()
  await desk.ask.store.update(on(port))
  await desk.ask.store.update({ ...on(port), registration: false, contactAddress: 'desk@example.com' })
  expect(starts).toBe(1)
})

test('a port that another program holds is told at once, and tried again with the next save', async () => {
  await using desk = await openDesk()
  const other = createServer()
  const { port } = await listen(other, 0, '127.0.0.1')
  const { status } = await desk.ask.store.update(on(port))
  expect(status).toMatchObject({ kind: 'failed', problem: 'port_taken' })
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 0 })
  await closed(other)
  expect((await desk.ask.store.update(on(port))).status).toEqual({ kind: 'listening' })
})

test('what listened before stops when the new way fails', async () => {
  await using desk = await openDesk()
  const port = await freePort()
  const other = createServer()
  const taken = await listen(other, 0, '127.0.0.1')
  await desk.ask.store.update(on(port))
  await desk.ask.store.update(on(taken.port))
  expect(await pageAt(port)).toBeNull()
  await closed(other)
})

test('an address that this machine does not have is told as such', async () => {
  await using desk = await openDesk()
  const { status } = await desk.ask.store.update({ ...on(await freePort()), address: '192.0.2.1' })
  expect(status).toMatchObject({ kind: 'failed', problem: 'address_not_here' })
})

test('it listens again after a restart, and not any more once Comptoir is closed', async () => {
  const port = await freePort()
  {
    await using desk = await openDesk()
    await desk.ask.store.update(on(port))
    await desk.restart()
    await expect.poll(() => desk.core.services.store.get()).toMatchObject({ status: { kind: 'listening' } })
    expect(await pageAt(port)).toBe('a page')
  }
  expect(await pageAt(port)).toBeNull()
})

test('the check asks the public address for this very portal', async () => {
  await using desk = await openDesk()
  await using other = await openDesk()
  const [port, otherPort] = [await freePort(), await freePort()]
  await other.ask.store.update(on(otherPort))
  await desk.ask.store.update({ ...on(port), publicAddress: `http://127.0.0.1:${port}` })
  expect(await desk.ask.store.check()).toEqual({
    listening: true,
    network: [],
    publicAddress: { url: `http://127.0.0.1:${port}`, outcome: 'reached', onlyThisMachine: true },
  })
  await desk.ask.store.update({ ...on(port), publicAddress: `http://127.0.0.1:${otherPort}` })
  expect((await desk.ask.store.check()).publicAddress).toMatchObject({ outcome: 'another_answers' })
})

test('every address of the machine is asked where the portal listens on all of them', async () => {
  await using desk = await openDesk()
  const port = await freePort()
  await desk.ask.store.update({ ...on(port), address: '0.0.0.0' })
  const own = desk.core.services.ports.network.addresses().filter((address) => !address.includes(':'))
  expect(await desk.ask.store.check()).toEqual({
    listening: true,
    network: own.map((address) => ({ url: `http://${address}:${port}`, outcome: 'reached' })),
    publicAddress: null,
  })
})

test('while it is off the check says that nothing listens', async () => {
  await using desk = await openDesk()
  expect(await desk.ask.store.check()).toEqual({ listening: false, network: [], publicAddress: null })
})
