// Installs and builds what is missing. Runs on whatever Node the user has (20 or newer) and imports no package.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Comptoir needs Node 20 or newer; this is ${process.versions.node}. Install it from nodejs.org.`)
  process.exit(1)
}

const npm = (...args) => {
  // npm_execpath is npm-cli.js; npm_node_execpath the Node that runs it, which is not node_modules/.bin/node.
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, [cli]]
    : ['npm', []]
  const { status } = spawnSync(command, [...first, ...args], {
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`[comptoir] npm ${args[0]} failed: is the npm registry reachable?`)
    process.exit(status ?? 1)
  }
}

const stamp = 'node_modules/.bootstrap-stamp'
const wanted = `${['package.json', 'package-lock.json']
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex')}-${process.platform}-${process.arch}`
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
if (!installed) {
  console.error('[comptoir] installing what is missing…')
  // `ci` deletes node_modules with the node.exe that may be running this: only where there is none yet.
  npm(existsSync('node_modules') ? 'install' : 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error')
  // The one dependency that has to run a script: it links Node 24 into node_modules/.bin.
  npm('rebuild', 'node', '--no-audit', '--loglevel=error')
  // `exec` in the scripts of package.json hands npm's signals to Node itself; for cmd.exe it is a word without meaning.
  if (process.platform === 'win32') writeFileSync('node_modules/.bin/exec.cmd', '@%*\r\n')
  writeFileSync(stamp, wanted)
}

if (process.argv.includes('--build')) {
  const sources = ['shared', 'main', 'preload', 'renderer', 'vite.config.ts', 'scripts/build.mjs', 'package-lock.json']
  const filesOf = (path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      : [path]
  const newest = Math.max(...sources.flatMap(filesOf).map((path) => statSync(path).mtimeMs))
  const built = existsSync('dist/.built') ? statSync('dist/.built').mtimeMs : 0
  if (!installed || newest > built) npm('run', 'build', '--silent')
}

// Without a browser only the browser tests fail: they say so themselves.
if (process.argv.includes('--browser')) {
  const { requireBrowser } = await import('./find-browser.mjs')
  await requireBrowser()
}
