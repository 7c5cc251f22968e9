import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

const executablePath = findBrowser()
/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testDir: 'test/e2e' },
    { name: 'electron', testDir: 'test/electron' },
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    // A dialog that fades away would still be found beside the next one.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: asRoot ? ['--no-sandbox'] : [] },
  },
})
