import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FileId } from '../../../shared/contract/values.ts'
import { openContactsDesk } from '../../support/contacts-desk.ts'
import { upload } from '../../support/upload.ts'

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40)])
const jpeg = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.alloc(40)])
const webp = Buffer.concat([Buffer.from('RIFF\x20\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(40)])

test.each([
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/webp', webp],
])('%s is known by its bytes, whatever its name', async (type, bytes) => {
  await using desk = await openContactsDesk()
  const { logo } = await desk.ask.store.setLogo({ fileId: await upload(desk, desk.ask, 'logo.svg', bytes) })
  expect(logo).toBe(`data:${type};base64,${bytes.toString('base64')}`)
  expect(await desk.core.services.store.logo()).toEqual({ type, bytes })
  expect(desk.core.services.store.shop().hasLogo).toBe(true)
})

test.each([
  ['format', 'a drawing that could run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['format', 'nothing', Buffer.alloc(0)],
  ['too_large', 'more than 1 MB', Buffer.concat([png, Buffer.alloc(1024 * 1024)])],
])('refused as %s: %s', async (reason, _title, bytes) => {
  await using desk = await openContactsDesk()
  const fileId = await upload(desk, desk.ask, 'logo.png', bytes)
  await expect(desk.ask.store.setLogo({ fileId })).rejects.toMatchObject({ code: 'PICTURE_REFUSED', data: { reason } })
  expect((await desk.ask.store.get()).logo).toBeNull()
})

test('a picture that was taken cannot be discarded or taken again by its id', async () => {
  await using desk = await openContactsDesk()
  const fileId = await upload(desk, desk.ask, 'logo.png', png)
  await desk.ask.store.setLogo({ fileId })
  await expect(desk.ask.files.discard({ fileId })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  await expect(desk.ask.store.setLogo({ fileId })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  expect((await desk.ask.store.get()).logo).not.toBeNull()
})

test('an unknown file is told', async () => {
  await using desk = await openContactsDesk()
  const fileId = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId
  await expect(desk.ask.store.setLogo({ fileId })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})

test('the picture before it leaves the disk, when replaced and when removed', async () => {
  await using desk = await openContactsDesk()
  const { files } = desk.core.services.ports
  const first = await upload(desk, desk.ask, 'a.png', png)
  const second = await upload(desk, desk.ask, 'b.jpg', jpeg)
  await desk.ask.store.setLogo({ fileId: first })
  await desk.ask.store.setLogo({ fileId: second })
  expect([first, second].map((id) => existsSync(files.pathOf(id)))).toEqual([false, true])
  expect((await desk.ask.store.removeLogo()).logo).toBeNull()
  expect(existsSync(files.pathOf(second))).toBe(false)
  await expect(desk.core.services.store.logo()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})

test('a picture in use is there after a restart', async () => {
  await using desk = await openContactsDesk()
  await desk.ask.store.setLogo({ fileId: await upload(desk, desk.ask, 'logo.png', png) })
  await desk.restart()
  expect(await desk.core.services.store.logo()).toMatchObject({ type: 'image/png' })
})
