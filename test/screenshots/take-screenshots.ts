/**
 * Writes a PNG of every page into `screenshots/`, from the built program with real data: French and English, light and
 * dark, an empty shop and the demonstration, at 1280×800 and 1920×1080. `--only TEXT` takes the ones whose name has it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { frenchCustomers } from '../support/french-customers.ts'
import { type HostProcess, startHostProcess } from '../support/host-process.ts'
import { type ApiClient, localApiClient } from '../support/local-api-client.ts'
import { entryScenes, type Scene, workScenes } from './scenes.ts'

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const folder = join(import.meta.dirname, '..', '..', 'screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const languages = ['fr', 'en'] as const
const schemes = ['light', 'dark'] as const
const password = 'cheval-agrafe-pile-correct'

const newAddress = async (host: HostProcess) => {
  const answer = await fetch(`${host.origin}/launch/address`, {
    method: 'POST',
    headers: { authorization: `Bearer ${host.token}` },
  })
  return ((await answer.json()) as { url: string }).url
}

/** Takes a scene in both themes and sizes; a scene that does not come up fails the run. */
async function take(page: Page, name: string, scene: Scene, api: ApiClient) {
  for (const colorScheme of schemes) {
    for (const size of sizes) {
      const file = `${name}-${scene.name}-${colorScheme}-${size.width}.png`
      if (!file.includes(values.only)) continue
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await scene.show(page, api)
      await page.screenshot({ path: join(folder, file), animations: 'disabled' })
      console.log(file)
    }
  }
}

async function shop(browser: Browser, language: (typeof languages)[number], full: boolean) {
  const data = mkdtempSync(join(tmpdir(), 'comptoir-screenshots-'))
  const host = await startHostProcess(data)
  try {
    const context = await browser.newContext({ locale: language, timezoneId: 'Europe/Paris' })
    const page = await context.newPage()
    await page.goto(await newAddress(host))
    const prefix = `${language}-${full ? 'full' : 'empty'}`
    let session: string | null = host.token
    const api = localApiClient(host.origin, () => session)
    if (full) {
      session = await page.evaluate(() => null)
      await entryScenes.demonstration(page)
      session = await page.evaluate(() => sessionStorage.getItem('comptoir.session'))
      await importCustomers(host, api)
    } else {
      for (const scene of entryScenes.firstStart) await take(page, prefix, scene, api)
      const { token } = await api.operators.setup({
        shopName: language === 'fr' ? 'Imprimerie du Port' : 'Harbour Print',
        timeZone: 'Europe/Paris',
        language,
        name: 'Alice Martin',
        login: 'alice',
        password,
      })
      await page.reload()
      for (const scene of entryScenes.signIn) await take(page, prefix, scene, api)
      session = token
      await page.evaluate((value) => sessionStorage.setItem('comptoir.session', value), token)
    }
    for (const scene of workScenes(full)) await take(page, prefix, scene, api)
    await context.close()
  } finally {
    await host.end()
    rmSync(data, { recursive: true, force: true })
  }
}

async function importCustomers(host: HostProcess, api: ApiClient) {
  const { fileId, ticket } = await api.files.offer({ name: 'clients 2026.csv' })
  await fetch(`${host.origin}/transfers/${ticket}`, { method: 'PUT', body: frenchCustomers(5_000).bytes })
  const { mapping } = await api.contactImport.inspect({ fileId })
  const { id } = await api.contactImport.start({ fileId, mapping })
  while ((await api.contactImport.get({ id })).state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

mkdirSync(folder, { recursive: true })
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const language of languages) for (const full of [false, true]) await shop(browser, language, full)
} finally {
  await browser.close()
}
