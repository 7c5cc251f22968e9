import { openSqlite } from '../../../main/core/db/open.ts'
import { runBatches } from './subscription-run-support.ts'

// Imports in a process of its own that a test kills: tells how far it is, line by line.
const [databasePath = '', file = ''] = process.argv.slice(2)
const sqlite = openSqlite(databasePath)
await runBatches(sqlite, file, { progress: (done) => process.stdout.write(`${done}\n`) })
process.stdout.write('done\n')
