import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import envPaths from 'env-paths'

export interface StartOptions {
  readonly dataFolder: string
  /** 0 takes any port that is free. */
  readonly port: number
  /** Opens no window and prints one JSON line with address and token. */
  readonly headless: boolean
}

/** Reads the command line; throws an error whose message tells the person what is wrong with it. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      headless: { type: 'boolean', default: false },
    },
  })
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`--port ${values.port} is no port: a number from 0 to 65535, where 0 takes any that is free`)
  }
  return {
    dataFolder: resolve(values.data ?? envPaths('Comptoir', { suffix: '' }).data),
    port: Number(values.port),
    headless: values.headless,
  }
}
