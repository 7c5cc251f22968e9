import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { portalRouter } from '../../../main/core/core.ts'
import { type ContactsDesk, openContactsDesk } from '../../support/contacts-desk.ts'
import { upload } from '../../support/upload.ts'

const anyone = (desk: ContactsDesk) =>
  createRouterClient(portalRouter, { context: { services: desk.core.services, session: null, from: '192.0.2.7' } })
const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1')

test('anyone may see the shop, its logo and the terms in force', async () => {
  await using desk = await openContactsDesk()
  const portal = anyone(desk)
  await desk.ask.store.setLogo({ fileId: await upload(desk, desk.ask, 'logo.png', png) })
  await desk.ask.terms.publish({ fileId: await upload(desk, desk.ask, 'CGV.txt', 'À lire'), reset: 0 })
  expect(await portal.shop.get()).toMatchObject({ name: 'Imprimerie du Port', hasLogo: true, hasTerms: true })
  expect(await portal.shop.logo()).toEqual({ type: 'image/png', bytes: png })
  expect(await portal.terms.current()).toMatchObject({ terms: { name: 'CGV.txt', format: 'text', text: 'À lire' } })
  expect(await portal.terms.document()).toMatchObject({ name: 'CGV.txt', format: 'text' })
})

test('what is not there is told as such', async () => {
  await using desk = await openContactsDesk()
  const portal = anyone(desk)
  await expect(portal.shop.logo()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  expect(await portal.terms.current()).toEqual({ terms: null })
  await expect(portal.terms.document()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})
