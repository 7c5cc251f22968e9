import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { samplePdf } from '../../support/sample-pdf.ts'
import { stream } from '../../support/submission-desk.ts'
import { openTestCore } from '../../support/test-core.ts'

interface Told {
  readonly folder: string
  readonly token: string
  readonly onDisk: number
}

test('a kill in the middle of an upload keeps no place, no bytes and no file', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'submission-kill-child.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { folder, token, onDisk }: Told = JSON.parse(line)
  expect(onDisk).toBe(2)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(readdirSync(join(folder, 'files'))).toHaveLength(2)

  await using desk = await openTestCore(folder)
  expect(readdirSync(join(folder, 'files'))).toEqual([])
  const { submissions, db } = desk.core.services
  const rowsOf = (table: string) => db.sqlite.prepare(`select count(*) from ${table}`).pluck().get()
  expect(['jobs', 'job_files', 'loose_files', 'generic_link_days', 'desk_notices'].map(rowsOf)).toEqual([0, 0, 0, 0, 0])
  expect(submissions.offer(token)).toMatchObject({ jobsLeft: 1 })

  const submission = submissions.begin(() => null, { kind: 'link', token }, null)
  await submissions.receive(submission, { kind: 'input', name: 'a.pdf', bytes: stream(samplePdf()) })
  await submissions.finish(() => null, {
    submission,
    job: { title: 'Affiche', copies: 1, remark: '' },
    sender: { name: 'Zoé', email: 'zoe@petit.example' },
  })
  expect(rowsOf('jobs')).toBe(1)
}, 60_000)
