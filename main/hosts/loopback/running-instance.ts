import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Instance {
  readonly origin: string
  readonly launchToken: string
}

const fileOf = (dataFolder: string) => join(dataFolder, 'instance.json')

/** Notes where this instance listens, for a second start on the same folder; gives the function that takes it back. */
export function announceInstance(dataFolder: string, instance: Instance): () => void {
  // Never into a file that someone else may have laid there to read the token.
  rmSync(fileOf(dataFolder), { force: true })
  writeFileSync(fileOf(dataFolder), JSON.stringify(instance), { mode: 0o600, flag: 'wx' })
  return () => rmSync(fileOf(dataFolder), { force: true })
}

/** Asks the instance that holds the folder for a new address; null where it does not answer. */
export async function askRunningInstance(dataFolder: string): Promise<string | null> {
  try {
    const { origin, launchToken } = JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Instance
    const response = await fetch(`${origin}/launch/address`, {
      method: 'POST',
      headers: { authorization: `Bearer ${launchToken}` },
      signal: AbortSignal.timeout(3_000),
    })
    return response.ok ? ((await response.json()) as { url: string }).url : null
  } catch {
    return null
  }
}
