import { expect, test } from 'vitest'
import type { Cell } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { type ImportDesk, openImportDesk } from './import-support.ts'

const head = 'Nom;E-mail;Société;Administrateur de la société;Accès à l’interface\n'
const mail: Cell = { universe: 'client', category: 'delivery', channel: 'email' }
const bell: Cell = { ...mail, channel: 'interface' }

const idOf = async (desk: ImportDesk, email: string): Promise<ContactId> => {
  const { rows } = await desk.client.contacts.list({ filter: { search: email } })
  const [found] = rows
  if (!found) throw new Error(`no contact ${email}`)
  return found.id
}
const ticked = async (desk: ImportDesk, contactId: ContactId) => {
  const { cells } = await desk.client.subscriptions.ofContact({ contactId })
  return cells.filter(({ on }) => on).map(({ universe, category, channel }) => ({ universe, category, channel }))
}
const subscribe = (desk: ImportDesk, contactId: ContactId, ...cells: Cell[]) =>
  desk.client.subscriptions.saveContact({ contactId, changes: cells.map((cell) => ({ ...cell, on: true })) })

test('an imported contact is subscribed to nothing, and costs no row', async () => {
  await using desk = await openImportDesk()
  await desk.take(`${head}Ada;ada@exemple.fr;Un;non;oui\nBea;bea@exemple.fr;Un;oui;oui\n`)
  expect(await ticked(desk, await idOf(desk, 'ada@exemple.fr'))).toEqual([])
  expect(await ticked(desk, await idOf(desk, 'bea@exemple.fr'))).toHaveLength(12)
  const { sqlite } = desk.test.core.services.db
  expect(sqlite.prepare('select count(*) from contact_subscriptions').pluck().get()).toBe(0)
})

test('an import that overwrites keeps what a known contact chose', async () => {
  await using desk = await openImportDesk()
  await desk.take(`${head}Ada;ada@exemple.fr;Un;non;oui\n`)
  const id = await idOf(desk, 'ada@exemple.fr')
  await subscribe(desk, id, mail, bell)
  await desk.take(`${head}Ada B.;ada@exemple.fr;Deux;oui;oui\n`, { known: 'overwrite' })
  const cells = await ticked(desk, id)
  expect(cells).toHaveLength(12)
  await desk.take(`${head}Ada B.;ada@exemple.fr;Deux;non;oui\n`, { known: 'overwrite' })
  expect(await ticked(desk, id)).toEqual([bell, mail])
})

test('an import that takes the access away ends interface subscriptions for good; its undo gives them back', async () => {
  await using desk = await openImportDesk()
  await desk.take(`${head}Ada;ada@exemple.fr;Un;non;oui\n`)
  const id = await idOf(desk, 'ada@exemple.fr')
  await subscribe(desk, id, mail, bell)
  const taken = await desk.take(`${head}Ada;ada@exemple.fr;Un;non;non\n`, { known: 'overwrite' })
  expect(await ticked(desk, id)).toEqual([mail])
  await desk.client.contactImport.undo({ id: taken.id })
  expect(await ticked(desk, id)).toEqual([bell, mail])
  await desk.take(`${head}Ada;ada@exemple.fr;Un;non;non\n`, { known: 'overwrite' })
  await desk.take(`${head}Ada;ada@exemple.fr;Un;non;oui\n`, { known: 'overwrite' })
  expect(await ticked(desk, id)).toEqual([mail])
})

test('an undo leaves subscriptions that were changed since', async () => {
  await using desk = await openImportDesk()
  await desk.take(`${head}Ada;ada@exemple.fr;Un;non;oui\n`)
  const id = await idOf(desk, 'ada@exemple.fr')
  await subscribe(desk, id, mail, bell)
  const taken = await desk.take(`${head}Ada;ada@exemple.fr;Un;non;non\n`, { known: 'overwrite' })
  const messaging: Cell = { ...mail, category: 'messaging' }
  await subscribe(desk, id, messaging)
  await desk.client.contactImport.undo({ id: taken.id })
  expect(await ticked(desk, id)).toEqual([mail, messaging])
})

test('a contact that decided something was used, so that an undo leaves it', async () => {
  await using desk = await openImportDesk()
  const { id } = await desk.take(`${head}Ada;ada@exemple.fr;Un;non;oui\nBea;bea@exemple.fr;Un;non;oui\n`)
  await subscribe(desk, await idOf(desk, 'ada@exemple.fr'), mail)
  expect(await desk.client.contactImport.previewUndo({ id })).toMatchObject({ removes: 1, keeps: 1 })
  await desk.client.contactImport.undo({ id })
  expect(desk.contacts().map(({ name }) => name)).toEqual(['Ada'])
})

test('an address that unsubscribed earlier comes back noted in the dry run, and unsubscribed', async () => {
  await using desk = await openImportDesk()
  const file = `${head}Ada;Ada@Exemple.fr;Un;non;oui\nBea;bea@exemple.fr;Un;non;oui\n`
  await desk.take(file)
  const contactId = await idOf(desk, 'ada@exemple.fr')
  await desk.client.subscriptions.unsubscribe({ contactId })
  const selection = { kind: 'ids' as const, ids: [contactId] }
  const { fingerprint } = await desk.client.contacts.previewDeletion({ selection })
  await desk.client.contacts.delete({ selection, fingerprint })
  const plan = await desk.planFor(await desk.give(file))
  const { dryRunId, counts } = await desk.client.contactImport.dryRun(plan)
  expect(counts).toMatchObject({ new: 1, unchanged: 1, invalid: 0 })
  const { rows } = await desk.client.contactImport.rows({ dryRunId })
  expect(rows.map(({ problems }) => problems.map(({ code, severity }) => [code, severity]))).toEqual([
    [['address_unsubscribed', 'note']],
    [],
  ])
  await desk.take(file)
  const again = await desk.client.subscriptions.ofContact({ contactId: await idOf(desk, 'ada@exemple.fr') })
  expect(again.unsubscribedAt).not.toBeNull()
})
