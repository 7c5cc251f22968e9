import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, startSmallPortal } from '../../support/small-portal.ts'
import { openTestCore } from '../../support/test-core.ts'
import { upload } from '../../support/upload.ts'

const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1')

test('leaving a demonstration ends its portal, and leaves neither its logo nor its terms on the disk', async () => {
  await using desk = await openTestCore(undefined, { startPortal: startSmallPortal })
  const { token } = await desk.client().operators.setupDemonstration({ language: 'fr', timeZone: 'Europe/Paris' })
  const ask = desk.client(token)
  const port = await freePort()
  await ask.store.update({ ...(await ask.store.get()), on: true, address: '127.0.0.1', port })
  await ask.store.setLogo({ fileId: await upload(desk, ask, 'logo.png', png) })
  const fileId = await upload(desk, ask, 'CGV.txt', 'À lire')
  const { reset } = await ask.terms.preview({ fileId })
  await ask.terms.publish({ fileId, reset })
  await ask.operators.leaveDemonstration()
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  expect(readdirSync(join(desk.folder, 'files'))).toEqual([])
})
