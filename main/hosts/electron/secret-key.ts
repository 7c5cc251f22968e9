import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'

const keyLength = 32

/**
 * The key of the core's secrets, kept in the data folder under the system's own protection (Keychain, DPAPI, libsecret
 * or KWallet). Where the system has none, the core keeps the key in a file of its own, `secret.key`, which
 * is taken over once the system can protect it. Call only where `systemProtectsKeys`, on a folder that the core has.
 */
export function openSecretKey(dataFolder: string): Uint8Array {
  const sealedPath = join(dataFolder, 'secret.sealed')
  const openPath = join(dataFolder, 'secret.key')
  const key = keyIn(openPath) ?? unsealed(sealedPath) ?? randomBytes(keyLength)
  const sealed = safeStorage.encryptString(Buffer.from(key).toString('base64'))
  const temporary = `${sealedPath}.new`
  writeFileSync(temporary, sealed, { mode: 0o600, flush: true })
  renameSync(temporary, sealedPath)
  rmSync(openPath, { force: true })
  return key
}

/** Whether there is such a protection: on Linux without a wallet, Chromium takes a password that everyone knows. */
export const systemProtectsKeys = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text')

function keyIn(path: string): Uint8Array | null {
  if (!existsSync(path)) return null
  const key = readFileSync(path)
  return key.length === keyLength ? key : null
}

/** Null for a key that cannot be opened, as on another machine: its secrets have to be entered again. */
function unsealed(path: string): Uint8Array | null {
  if (!existsSync(path)) return null
  try {
    const key = Buffer.from(safeStorage.decryptString(readFileSync(path)), 'base64')
    return key.length === keyLength ? key : null
  } catch {
    return null
  }
}
