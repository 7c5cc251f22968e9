import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules', 'electron')
const memory = join(root, 'node_modules', '.cache', 'comptoir', 'electron-not-had')
const timeLimit = 60_000

/** Path of Electron's binary, or undefined where only its package is installed: importing that would download it. */
export const findElectron = () => {
  const noted = join(folder, 'path.txt')
  if (!existsSync(noted)) return undefined
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const path = join(dist, readFileSync(noted, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

/**
 * Asks Electron's own installer for the binary, within a minute. A refusal is remembered for this version, so that
 * a locked network costs one start and not each; `again` asks nevertheless.
 */
export function requireElectron({ again }) {
  const found = findElectron()
  if (found) return found
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!again && existsSync(memory) && readFileSync(memory, 'utf8') === version) return undefined
  console.error('[comptoir] asking for Electron, for a minute at most…')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: timeLimit })
  const brought = findElectron()
  if (!brought) remember(version)
  return brought
}

/** Best effort: the program may be installed by someone else, and then every start asks. */
function remember(version) {
  try {
    mkdirSync(dirname(memory), { recursive: true })
    writeFileSync(memory, version)
  } catch (error) {
    console.error(`[comptoir] could not note in ${dirname(memory)} that it was not to be had: ${error.code}`)
  }
}

/** Why Electron would not open a window here though its binary may be there; undefined where it would. */
export const noWindowReason = () => {
  if (process.platform !== 'linux') return undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  if (process.getuid() === 0) return 'its sandbox does not run as root'
  return undefined
}
