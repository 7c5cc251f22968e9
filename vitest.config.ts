import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    server: { deps: { inline: ['electron-store'] } },
    // Generous: a slow or busy machine fails no test, only a test that hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
