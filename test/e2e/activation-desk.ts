import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import type { MailSettings } from '../../shared/contract/mail.ts'
import type { MailServer } from '../support/mail-server.ts'
import type { Desk } from './fixtures.ts'

export const publicAddress = 'https://portal.example.com'

/** Sets mail up: by the mail program, unless a server is given. */
export async function setUpMail(desk: Desk, server?: MailServer, change: Partial<MailSettings> = {}): Promise<void> {
  const { lacks: _lacks, platform: _platform, secretsKept: _kept, ...settings } = await desk.api.mail.get()
  await desk.api.mail.update({
    settings: {
      ...settings,
      publicAddress,
      senderName: 'Imprimerie du Port',
      senderAddress: 'bonjour@port.example',
      ...(server && {
        way: 'smtp',
        smtp: { ...settings.smtp, host: '127.0.0.1', port: server.port, security: 'none', signIn: 'none' },
      }),
      ...change,
    },
  })
}

declare global {
  interface Window {
    openedDrafts?: string[]
  }
}

/** Notes the addresses that the page gives to the mail program, which no test machine has. */
export async function catchDrafts(page: Page): Promise<() => Promise<URL[]>> {
  await page.addInitScript(() => {
    window.openedDrafts = []
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.href.startsWith('mailto:')) window.openedDrafts?.push(this.href)
      else click.call(this)
    }
  })
  return async () => (await page.evaluate(() => window.openedDrafts ?? [])).map((href) => new URL(href))
}

/** Whom a draft is for, as the mail program reads it. */
export const recipientOf = (draft: URL | undefined): string => decodeURIComponent(draft?.pathname ?? '')

/** The text of a draft, as the mail program shows it. */
export const bodyOf = (draft: URL | undefined): string => draft?.searchParams.get('body') ?? ''

/** A message file that was downloaded, as a mail program reads it. */
export const readMessage = async (download: Download) => PostalMime.parse(await readFile(await download.path()))
