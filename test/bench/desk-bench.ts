/**
 * What a person waits for, in a real Chromium against the built host: `node test/bench/desk-bench.ts --contacts 1000000`.
 * Start: from spawning the process to the sign-in page, beside a static file of the same host. Sign-in: from the click to
 * the first row. Scrolling: jumps of the scroll bar to random places, until the row there shows its text; wheel: the
 * longest time a visible row was a placeholder. Search: from a keystroke to rows that match. Long tasks: of the page's
 * thread, over 50 ms, as Chromium reports them. Memory: of the host with its core, and the page's heap.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { generateContacts } from '../support/generate-contacts.ts'
import { startHostProcess } from '../support/host-process.ts'
import { localApiClient } from '../support/local-api-client.ts'
import { goodPassword, openTestCore } from '../support/test-core.ts'

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '1000000' } } })
const contacts = Number(values.contacts)

const report = (what: string, times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${sorted.length} times)`)
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
/** Of a process: what is its own, and what it maps of the database file, which the system can take back at any time. */
const memoryOf = (pid: number | undefined) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = (field: string) => Number(status.match(new RegExp(`${field}:\\s+(\\d+)`))?.[1]) * 1024
  return `${megabytes(bytes('RssAnon'))} of its own, ${megabytes(bytes('RssFile'))} mapped`
}

/** Milliseconds until no visible row of the grid is a placeholder and the row in the middle has text. */
const untilRowsShow = (page: Page, scrollTo?: number) =>
  page.evaluate(async (top) => {
    const scroller = document.querySelector<HTMLElement>('[role="grid"]')
    if (!scroller) throw new Error('no grid')
    const pane = [scroller, ...scroller.querySelectorAll<HTMLElement>('*')].find(
      (element) =>
        element.scrollHeight > element.clientHeight + 100 && getComputedStyle(element).overflowY !== 'visible',
    )
    const started = performance.now()
    if (pane && top !== undefined) pane.scrollTop = top * (pane.scrollHeight - pane.clientHeight)
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (;;) {
      await frame()
      const box = (pane ?? scroller).getBoundingClientRect()
      const rows = [...scroller.querySelectorAll<HTMLElement>('[role="row"][aria-rowindex]')].filter((row) => {
        const { top: rowTop, bottom } = row.getBoundingClientRect()
        return bottom > box.top && rowTop < box.bottom && row.getAttribute('aria-rowindex') !== '1'
      })
      if (rows.length > 5 && rows.every((row) => row.textContent?.trim() && !row.querySelector('[aria-busy="true"]')))
        break
      if (performance.now() - started > 10_000) throw new Error('rows never showed')
    }
    return performance.now() - started
  }, scrollTo)

const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'))
mkdirSync(folder, { recursive: true })
const desk = await openTestCore(folder)
await desk.setUp()
generateContacts(desk.core.services.db.sqlite, contacts)
await desk.core.close()
console.log(`${contacts.toLocaleString('en')} contacts in ${folder}`)

const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr' })
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const spawned = performance.now()
  const host = await startHostProcess(folder)
  console.log(`process start to listening: ${(performance.now() - spawned).toFixed(0)} ms`)
  await page.goto(host.url)
  await page
    .getByLabel(/mot de passe/i)
    .first()
    .waitFor()
  console.log(`process start to sign-in page: ${(performance.now() - spawned).toFixed(0)} ms`)
  const emptyStarted = performance.now()
  const empty = await browser.newPage()
  await empty.goto(`${host.origin}/icon.svg`)
  console.log(`a static file of the same host, baseline: ${(performance.now() - emptyStarted).toFixed(0)} ms`)
  await empty.close()

  await page
    .getByLabel(/nom de connexion|identifiant/i)
    .first()
    .fill('alice')
  await page
    .getByLabel(/mot de passe/i)
    .first()
    .fill(goodPassword)
  const signedIn = performance.now()
  await page.keyboard.press('Enter')
  await page.getByRole('grid').waitFor()
  await untilRowsShow(page)
  console.log(`memory of the host with its core, signed in: ${memoryOf(host.child.pid)}`)
  console.log(`sign-in (scrypt included) to first row: ${(performance.now() - signedIn).toFixed(0)} ms`)

  const scrypt = performance.now()
  const session = await localApiClient(host.origin, () => host.token).operators.signIn({
    login: 'alice',
    password: goodPassword,
  })
  console.log(`of which the core's answer to signing in: ${(performance.now() - scrypt).toFixed(0)} ms`)
  const api = localApiClient(host.origin, () => session.token)

  const opened: number[] = []
  for (let n = 0; n < 10; n++) {
    await page.getByRole('link', { name: /historique/i }).click()
    await page.getByRole('heading', { name: /historique/i }).waitFor()
    const clicked = performance.now()
    await page
      .getByRole('link', { name: /contacts/i })
      .first()
      .click()
    await page.getByRole('grid').waitFor()
    await untilRowsShow(page)
    opened.push(performance.now() - clicked)
  }
  report('page opened again to rows', opened)

  const jumps: number[] = []
  for (let n = 0; n < 40; n++) jumps.push(await untilRowsShow(page, ((n * 0.618_034) % 1) * 0.999))
  report('scroll bar dragged to a random place to rows', jumps)

  await page.getByRole('grid').hover()
  const wheel: number[] = []
  for (let n = 0; n < 60; n++) {
    await page.mouse.wheel(0, 600)
    wheel.push(await untilRowsShow(page))
  }
  report('a wheel step of 600 px to rows', wheel)

  const search = page.getByRole('searchbox').first()
  const typed: number[] = []
  for (const word of ['brule', 'martin', 'imprimerie', 'zz', 'oslo', 'xqxqxq']) {
    await search.fill('')
    await untilRowsShow(page)
    for (const letter of word) {
      const started = performance.now()
      await search.press(letter)
      typed.push(performance.now() - started)
    }
  }
  report('a keystroke in the search until the field took it', typed)
  await search.fill('')

  const listed: number[] = []
  for (let n = 0; n < 200; n++) {
    const started = performance.now()
    await api.contacts.list({ filter: { search: ['brul', 'mart', 'oslo'][n % 3] ?? '' }, limit: 100 })
    listed.push(performance.now() - started)
  }
  report('search of 100 rows over the local API', listed)

  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks)
  report('long tasks of the page', longTasks)
  const inspector = await page.context().newCDPSession(page)
  await inspector.send('Performance.enable')
  const { metrics } = await inspector.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  console.log(`memory: host with core ${memoryOf(host.child.pid)}; page heap ${megabytes(heap)}`)
  await host.end()
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
