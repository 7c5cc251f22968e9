// Runs every suite, goes on after a failing one, and ends with a line that says how many passed over all.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, requireBrowser } from './find-browser.mjs'

const root = join(import.meta.dirname, '..')
const reports = join(root, 'node_modules', '.cache', 'comptoir')
const bin = (...path) => join(root, 'node_modules', ...path)

const run = (script, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })

/** A check without tests of its own counts as one. */
const check =
  (script, ...args) =>
  async () =>
    (await run(script, args)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }

/** A run that ends badly although no test failed has failed as a whole, and so has one that left no report. */
async function counted(report, runSuite, count) {
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const code = await runSuite()
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    counts = count(JSON.parse(readFileSync(report, 'utf8')))
  } catch (error) {
    console.error(`[comptoir] no report of this suite: ${error.message}`)
  }
  const nothingRan = counts.passed + counts.failed === 0
  return counts.failed === 0 && (code !== 0 || nothingRan) ? { ...counts, failed: 1 } : counts
}

const vitest = () => {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return counted(
    report,
    () => run(bin('vitest', 'vitest.mjs'), args),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
      passed: numPassedTests,
      failed:
        numFailedTests +
        // A file whose hooks fail has no failed test of its own.
        testResults.filter(
          ({ status, assertionResults }) =>
            status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
        ).length,
      skipped: numPendingTests + numTodoTests,
    }),
  )
}

const browser = async () => {
  if (!findBrowser() && !(await requireBrowser())) return { passed: 0, failed: 1, skipped: 0 }
  const report = join(reports, 'playwright.json')
  return counted(
    report,
    () =>
      run(bin('@playwright', 'test', 'cli.js'), ['test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  )
}

const suites = {
  types: check(bin('typescript', 'bin', 'tsc'), '-b'),
  lint: check(bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'),
  knip: check(bin('knip', 'bin', 'knip.js')),
  vitest,
  browser,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in suites))
if (unknown.length > 0) {
  console.error(`[comptoir] no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`)
  process.exit(1)
}

const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, suite] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  console.log(`\n[comptoir] ${name}`)
  const counts = await suite()
  for (const key of Object.keys(total)) total[key] += counts[key]
  console.log(`[comptoir] ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0
