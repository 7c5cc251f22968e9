import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..', '..')
const entry = join(root, 'dist', 'loopback', 'loopback-main.js')

/** The built loopback host in a process of its own, without a window. */
export interface HostProcess extends AsyncDisposable {
  readonly child: ChildProcess
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** The one-time address that it printed. */
  readonly url: string
  /** The launch token that it printed. */
  readonly token: string
  /** Ends it as Ctrl-C would and gives its exit code. */
  end(): Promise<number | null>
}

/** Starts the host on a data folder, on any free port or a given one; throws with its own words if it does not come up. */
export async function startHostProcess(dataFolder: string, port = 0): Promise<HostProcess> {
  const child = spawn(process.execPath, [entry, '--headless', '--data', dataFolder, '--port', `${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve)),
    exited.then((code) => {
      throw new Error(`the host ended with ${code}: ${words.join('').trim()}`)
    }),
  ])
  const { url, token } = JSON.parse(line) as { url: string; token: string }
  const end = () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    return exited
  }
  return {
    child,
    origin: new URL(url).origin,
    url,
    token,
    end,
    async [Symbol.asyncDispose]() {
      await end()
    },
  }
}
