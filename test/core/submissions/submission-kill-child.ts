import { samplePdf } from '../../support/sample-pdf.ts'
import { openSubmissionDesk } from '../../support/submission-desk.ts'

// Receives a job in a process of its own that a test kills while its support file arrives.
const desk = await openSubmissionDesk()
const token = await desk.openLink({ jobsPerDay: 1 })
const submission = desk.begin(token)

async function* whole() {
  yield samplePdf()
}
async function* unending() {
  yield Buffer.alloc(1_000_000)
  yield Buffer.alloc(1_000_000)
  process.stdout.write(`${JSON.stringify({ folder: desk.folder, token, onDisk: desk.onDisk().length })}\n`)
  await new Promise(() => setInterval(() => {}, 1_000))
}

await desk.receive(submission, whole())
await desk.receive(submission, unending(), 'support')
