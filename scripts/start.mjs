import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { noWindowReason, requireElectron } from './electron-binary.mjs'

const root = join(import.meta.dirname, '..')
const choices = ['--browser', '--electron']
const asked = process.argv.slice(2)
const args = asked.filter((arg) => !choices.includes(arg))

/** Runs a program in our place: it gets our signals, and we end as it ends. */
function become(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // On Windows the console itself tells every process of it, and `kill` would end the child in the middle of its work.
    process.on(signal, () => process.platform !== 'win32' && child.kill(signal))
  }
  child.on('error', (error) => {
    console.error(`[comptoir] ${command} did not start: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** Path of Electron where it is wanted and works; says in one line why not, where nobody chose. */
function chooseElectron() {
  if (asked.includes('--browser') || asked.includes('--headless')) return undefined
  const chosen = asked.includes('--electron')
  const reason = noWindowReason()
  const electron = reason ? undefined : requireElectron({ again: chosen })
  if (electron) return electron
  const words = reason ?? 'its binary could not be had (npx install-electron tries again)'
  if (chosen) {
    console.error(`[comptoir] Electron does not start here: ${words}.`)
    process.exit(1)
  }
  console.error(`[comptoir] going on in the browser, without Electron: ${words}.`)
  return undefined
}

async function startLoopback() {
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args)
  await import('../dist/loopback/loopback-main.js')
}

/** The Node that Comptoir brings along, for those who start this script with an older one of their own. */
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const electron = chooseElectron()
if (electron) become(electron, [root, ...args])
else if (Number(process.versions.node.split('.')[0]) >= 22) await startLoopback()
else if (existsSync(ownNode)) become(ownNode, [import.meta.filename, '--browser', ...args])
else {
  console.error(`[comptoir] this is Node ${process.versions.node}; use "npm start", which brings the one it needs.`)
  process.exit(1)
}
