import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openImportDesk } from './import-support.ts'

const rows = 36_000
const megabyte = 2 ** 20

test('a file of 300 MB is streamed: every row is accounted for, and memory stays far below its size', async () => {
  await using desk = await openImportDesk()
  const fileId = await desk.give('', 'clients.csv')
  const path = desk.test.core.services.ports.files.pathOf(fileId)
  const file = openSync(path, 'w')
  writeSync(file, 'Nom;E-mail;Remarques\r\n')
  const note = 'Préfère être livrée le matin. '.repeat(300)
  for (let n = 0; n < rows; n++) writeSync(file, `Zoé ${n};client${n % (rows - 5)}@atelier.example;"${note}"\r\n`)
  closeSync(file)
  expect(statSync(path).size).toBeGreaterThan(300 * megabyte)

  const before = process.memoryUsage().rss
  const { counts } = await desk.client.contactImport.dryRun(await desk.planFor(fileId))
  expect(counts).toEqual({ rows, new: rows - 5, known: 0, unchanged: 0, duplicate: 5, invalid: 0, blank: 0 })
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte)
}, 120_000)
