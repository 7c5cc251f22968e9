import { expect, test } from 'vitest'
import { startImportThread } from '../../../main/process/import-thread.ts'

test('a worker that breaks ends by itself, with its error, and not the core', async () => {
  const worker = startImportThread('never-opened.sqlite')()
  const ended = Promise.withResolvers<{ code: number; error: Error | null }>()
  worker.onExit((code, error) => ended.resolve({ code, error }))
  worker.post(null)
  expect(await ended.promise).toMatchObject({ code: 1, error: { name: 'TypeError' } })
})
