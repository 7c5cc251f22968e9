import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const candidates = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
}

/** Path of a Chromium that is on this machine, or undefined: Playwright then looks for its own. */
export const findBrowser = () =>
  [process.env.CHROMIUM, ...(candidates[process.platform] ?? [])].find((path) => path && existsSync(path))

/** Whether Playwright has downloaded a browser of its own. */
const hasPlaywrightBrowser = async () => {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/** Finds a browser for the tests, or brings one: Playwright's download, else Debian's package as root. */
export async function requireBrowser() {
  if (findBrowser() || (await hasPlaywrightBrowser())) return
  console.error('[comptoir] no browser for the tests: trying to download one…')
  const run = (command, ...args) => spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 600_000 }).status === 0
  if (run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')) return
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    run('apt-get', 'update')
    if (run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')) return
  }
  console.error('[comptoir] no browser: install Chromium or Chrome, or name one in CHROMIUM=/path/to/it')
  process.exit(1)
}
