/**
 * Runs every benchmark one after the other: `npm run bench`, or `npm run bench -- contacts` for those whose name has
 * that. Each prints its method and figures; a ratio compares within one run, since a machine's speed drifts.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const [wanted = '', ...args] = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname).filter((file) => file.endsWith('-bench.ts') && file.includes(wanted))

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
)
const failed = benches.filter((file) => {
  console.log(`\n## ${file}`)
  return spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) {
  console.error(`did not finish: ${failed.join(', ')}`)
  process.exit(1)
}
