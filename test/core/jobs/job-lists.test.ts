import { describe, expect, test } from 'vitest'
import type { JobFilter, JobSort } from '../../../shared/contract/jobs.ts'
import { openSubmissionDesk, type SubmissionDesk } from '../../support/submission-desk.ts'

async function fill(desk: SubmissionDesk) {
  const elodie = await desk.add('Élodie Brûlé', { companyName: 'Cœur de Ville' })
  const luc = await desk.add('Luc', { email: 'luc@zebre.example' })
  const make = async (contactId: typeof luc.id, title: string, copies: number, state: 'new' | 'prepress') =>
    (await desk.ask.jobs.create({ contactId, title, copies, state })).id
  const menu = await make(elodie.id, 'Été : menu', 30, 'prepress')
  desk.time += 1_000
  const flyer = await make(luc.id, 'Flyer', 500, 'new')
  desk.time += 1_000
  const guest = await desk.send(await desk.openLink())
  return { elodie, luc, menu, flyer, guest }
}

test('a search finds title, contact, company and sender without case and accents, and the number', async () => {
  await using desk = await openSubmissionDesk()
  const { menu, flyer, guest } = await fill(desk)
  const found = async (search: string) => (await desk.ask.jobs.list({ filter: { search } })).rows.map(({ id }) => id)
  expect(await found('ETE')).toEqual([menu])
  expect(await found('brulé')).toEqual([menu])
  expect(await found('coeur')).toEqual([menu])
  expect(await found('zoe')).toEqual([guest])
  expect(await found('petit.example')).toEqual([guest])
  expect(await found('menu elodie')).toEqual([menu])
  expect(await found('menu luc')).toEqual([])
  expect(await found(String(flyer))).toEqual([flyer])
  expect(await found(`#${flyer}`)).toEqual([flyer])
  expect(await found('%')).toEqual([])
})

test('filters narrow together, and count, position and range agree with the list', async () => {
  await using desk = await openSubmissionDesk()
  const { elodie, luc, menu, flyer, guest } = await fill(desk)
  const ids = async (filter: JobFilter) => (await desk.ask.jobs.list({ filter })).rows.map(({ id }) => id)
  expect(await ids({ states: ['new'] })).toEqual([guest, flyer])
  expect(await ids({ states: ['new'], origin: 'desk' })).toEqual([flyer])
  expect(await ids({ companyId: elodie.company?.id })).toEqual([menu])
  expect(await ids({ contactId: luc.id })).toEqual([flyer])
  expect(await desk.ask.jobs.count({ filter: { states: ['new'] } })).toEqual({ count: 2 })
  expect(await desk.ask.jobs.count({})).toEqual({ count: 3 })
  expect(await desk.ask.jobs.position({ id: menu })).toEqual({ position: 2 })
  expect(await desk.ask.jobs.position({ id: menu, filter: { states: ['new'] } })).toEqual({ position: null })
  expect(await desk.ask.jobs.idsBetween({ from: 2, to: 1 })).toEqual({ ids: [flyer, menu] })
})

describe.each<[JobSort['by'], (at: { menu: number; flyer: number; guest: number }) => number[]]>([
  ['id', ({ menu, flyer, guest }) => [menu, flyer, guest]],
  ['title', ({ menu, flyer, guest }) => [guest, menu, flyer]],
  ['state', ({ menu, flyer, guest }) => [flyer, guest, menu]],
  ['contact', ({ menu, flyer, guest }) => [menu, flyer, guest]],
  ['copies', ({ menu, flyer, guest }) => [guest, menu, flyer]],
  ['created', ({ menu, flyer, guest }) => [menu, flyer, guest]],
])('sorted by %s', (by, expected) => {
  test('both ways are each other turned round', async () => {
    await using desk = await openSubmissionDesk()
    const jobs = await fill(desk)
    const sorted = async (direction: JobSort['direction']) =>
      (await desk.ask.jobs.list({ sort: { by, direction } })).rows.map(({ id }) => Number(id))
    expect(await sorted('ascending')).toEqual(expected(jobs))
    expect(await sorted('descending')).toEqual(expected(jobs).reverse())
  })
})
