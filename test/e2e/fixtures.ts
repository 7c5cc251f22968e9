import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { FileId, Language } from '../../shared/contract/values.ts'
import { type HostProcess, startHostProcess } from '../support/host-process.ts'
import { type ApiClient, localApiClient } from '../support/local-api-client.ts'

export const administrator = { name: 'Alice Martin', login: 'alice', password: 'cheval-agrafe-pile-correct' }

/** A Comptoir of the test's own: the built host in its process, on an empty data folder. */
export interface Desk {
  readonly dataFolder: string
  readonly origin: string
  /** Calls any procedure, typed: `desk.api.contacts.list({})`; as the administrator once the shop is set up. */
  readonly api: ApiClient
  /** A client with another bearer: a session token, the launch token, or none. */
  apiAs(bearer: string | null): ApiClient
  readonly launchToken: string
  /** An address that opens one window, once. */
  newAddress(): Promise<string>
  /** Creates the shop and its administrator, whose session `api` uses from then on. */
  setUp(language?: Language): Promise<void>
  /** Opens the program in the page, nobody signed in. */
  open(page: Page): Promise<void>
  /** Opens a path of the program in the page with the administrator signed in; sets the shop up where it is not. */
  signInAsAdministrator(page: Page, path?: string): Promise<void>
  /** Brings bytes to the core as an upload and gives the file's id. */
  upload(name: string, bytes: Uint8Array | string): Promise<FileId>
  /** Ends the host and starts it again on the same folder and port; everyone is signed out. */
  restart(): Promise<void>
}

async function openWindow(context: BrowserContext, host: HostProcess, address: string): Promise<void> {
  const code = new URLSearchParams(new URL(address).hash.slice(1)).get('open')
  const response = await context.request.post(`${host.origin}/launch/window`, { data: { code } })
  const { token } = (await response.json()) as { token: string }
  const page = await context.newPage()
  await page.goto(`${host.origin}/icon.svg`)
  await page.evaluate((window) => localStorage.setItem('comptoir.window', window), token)
  await page.close()
}

async function startDesk(dataFolder: string): Promise<Desk & { end(): Promise<unknown> }> {
  let host = await startHostProcess(dataFolder)
  let session: string | null = null
  const desk = {
    dataFolder,
    get origin() {
      return host.origin
    },
    get launchToken() {
      return host.token
    },
    get api() {
      return localApiClient(host.origin, () => session)
    },
    apiAs: (bearer: string | null) => localApiClient(host.origin, () => bearer),
    async newAddress() {
      const response = await fetch(`${host.origin}/launch/address`, {
        method: 'POST',
        headers: { authorization: `Bearer ${host.token}` },
      })
      return ((await response.json()) as { url: string }).url
    },
    async setUp(language: Language = 'en') {
      const scripted = desk.apiAs(host.token)
      const { shop } = await scripted.operators.state()
      const { token } = shop
        ? await scripted.operators.signIn(administrator)
        : await scripted.operators.setup({
            shopName: 'Imprimerie du Port',
            timeZone: 'Europe/Paris',
            language,
            ...administrator,
          })
      session = token
    },
    async open(page: Page) {
      await page.goto(await desk.newAddress())
    },
    async signInAsAdministrator(page: Page, path = '/') {
      if (session === null) await desk.setUp()
      await openWindow(page.context(), host, await desk.newAddress())
      await page.goto(`${host.origin}/icon.svg`)
      await page.evaluate((token) => sessionStorage.setItem('comptoir.session', token), session ?? '')
      await page.goto(new URL(path, host.origin).href)
    },
    async upload(name: string, bytes: Uint8Array<ArrayBuffer> | string) {
      const { fileId, ticket } = await desk.api.files.offer({ name })
      const response = await fetch(`${host.origin}/transfers/${ticket}`, { method: 'PUT', body: bytes })
      if (response.status !== 204) throw new Error(`upload: ${response.status}`)
      return fileId
    },
    async restart() {
      const port = Number(new URL(host.origin).port)
      await host.end()
      session = null
      host = await startHostProcess(dataFolder, port)
    },
    end: () => host.end(),
  }
  return desk
}

export const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  desk: async ({}, use) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'comptoir-e2e-'))
    const desk = await startDesk(dataFolder)
    await use(desk)
    await desk.end()
    await rm(dataFolder, { recursive: true, force: true })
  },
})

export { expect }
