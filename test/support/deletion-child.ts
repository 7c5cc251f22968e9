/**
 * Deletes contacts in a process of its own and kills it at one step: `node deletion-child.ts <folder> <ids> <step> <n>`.
 * Steps: the nth time that files are noted, within the transaction; before the nth file leaves the disk; or `committed`,
 * once all is done.
 */
import type { ContactId } from '../../shared/contract/values.ts'
import { goodPassword, openTestCore } from './test-core.ts'

const [folder, ids = '[]', step, nth] = process.argv.slice(2)
const desk = await openTestCore(folder)
const { looseFiles, ports } = desk.core.services
const { note } = looseFiles
const { remove } = ports.files

let [noted, removed] = [0, 0]
const die = () => process.kill(process.pid, 'SIGKILL')
Object.assign(looseFiles, {
  note(...all: Parameters<typeof note>) {
    note(...all)
    if (step === 'noted' && ++noted === Number(nth)) die()
  },
})
Object.assign(ports.files, {
  remove(...all: Parameters<typeof remove>) {
    if (step === 'removed' && ++removed === Number(nth)) die()
    remove(...all)
  },
})

const { token } = await desk.client().operators.signIn({ login: 'alice', password: goodPassword })
const client = desk.client(token)
const selection = { kind: 'ids' as const, ids: JSON.parse(ids) as ContactId[] }
const { fingerprint } = await client.contacts.previewDeletion({ selection })
await client.contacts.delete({ selection, fingerprint })
die()
