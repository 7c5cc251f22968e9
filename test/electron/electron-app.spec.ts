import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, expect, test } from '@playwright/test'
import { findElectron, noWindowReason } from '../../scripts/electron-binary.mjs'

const executablePath = findElectron()
const reason = executablePath === undefined ? 'its binary is not installed' : noWindowReason()
test.skip(reason !== undefined, `Electron does not run here: ${reason}`)

test('the built program opens its window in Electron and reaches its core', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'comptoir-electron-'))
  const app = await electron.launch({ executablePath: executablePath ?? '', args: ['.', '--data', dataFolder] })
  const page = await app.firstWindow()
  expect(page.url()).toBe('app://comptoir/')
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  await app.close()
  await rm(dataFolder, { recursive: true, force: true })
})
