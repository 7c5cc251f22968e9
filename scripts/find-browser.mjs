import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const { PROGRAMFILES = 'C:\\Program Files', 'PROGRAMFILES(X86)': PROGRAMFILES_X86 = 'C:\\Program Files (x86)' } =
  process.env
const candidates = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    join(PROGRAMFILES, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(PROGRAMFILES_X86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ],
}

/** Path of a Chromium that is on this machine, or undefined: Playwright then looks for its own. */
export const findBrowser = () =>
  [process.env.CHROMIUM, ...(candidates[process.platform] ?? [])].find((path) => path && existsSync(path))

const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  }).status === 0

/** Whether Playwright has a browser of its own that runs: on a bare Linux the download may lack libraries. */
async function hasPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  if (!existsSync(path)) return false
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

/** Finds a browser for the tests, or brings one: Playwright's download, else Debian's package as root. */
export async function requireBrowser() {
  if (findBrowser() || (await hasPlaywrightBrowser())) return true
  console.error('[comptoir] no browser for the tests: trying to download one…')
  const playwright = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js')
  if (run(process.execPath, playwright, 'install', 'chromium') && (await hasPlaywrightBrowser())) return true
  if (process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update')
    if (run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium') && findBrowser()) return true
  }
  console.error('[comptoir] no browser for the tests: install Chromium or Chrome, or name one in CHROMIUM=/path/to/it.')
  return false
}
