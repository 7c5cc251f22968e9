import { expect, test } from 'vitest'
import { createContactLists } from '../../main/core/contacts/contact-lists.ts'
import { roleBits } from '../../main/core/db/contact-facets.ts'
import { type ContactFilter, type ContactRow, ContactSort, ContactState } from '../../shared/contract/contacts.ts'
import { fold } from '../../shared/rules/fold.ts'
import { openContactsDesk } from '../support/contacts-desk.ts'
import { generateContacts, randomSequence } from '../support/generate-contacts.ts'

const byName: ContactSort = { by: 'name', direction: 'ascending' }

test('a search finds every word anywhere in name, address, company and phone, in any order, without accents or case', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Élodie Brûlé-Œuvrard', {
    email: 'e.brule@Société-Éclair.example',
    companyName: 'Imprimerie d’Évry',
    phone: '06 12 34 56 78',
  })
  await desk.add('Håkon Ødegård', { email: 'post@trykk.example', phone: '+4741234567' })
  for (const search of [
    'elodie',
    'BRÛLÉ élo',
    'oeuvrard',
    'œuv',
    'lé-œ',
    'société-é',
    'societe-eclair',
    'evry imprimerie brule',
    "d'evry",
    '+33612',
    '0612345678',
    '06 12 34 56 78',
    'e.br',
    'él',
    'xam élo',
    'b',
    'œ',
  ]) {
    expect(await desk.found(search), search).toContain(id)
  }
  for (const search of ['elodie odegard', 'bruléx', 'imprimerieevry', '0712', 'zz', 'q', 'élo q']) {
    expect(await desk.found(search), search).not.toContain(id)
  }
})

test('one and two letters are found wherever they stand, at the very end too', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Aa', { email: 'b@c.dd', phone: '+4741234599' })
  for (const letters of ['a', 'aa', 'b', 'b@', '@', '@c', '.d', 'dd', 'd', '9', '99', '+']) {
    expect(await desk.found(letters), letters).toEqual([id])
  }
  for (const letters of ['z', 'ab', 'ba', '98', '€', '文']) expect(await desk.found(letters), letters).toEqual([])
})

test('letters beyond the plane of most are letters like others', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('𝒳 王小明 😀')
  for (const search of ['王', '王小', '王小明', '小明', '😀']) expect(await desk.found(search), search).toEqual([id])
  expect(await desk.found('明小')).toEqual([])
})

test('what looks like SQL or a question to the search index is searched for as it stands', async () => {
  await using desk = await openContactsDesk()
  const { id } = await desk.add('Robert"); DROP TABLE contacts;-- O\'Brien', {
    companyName: '100% AND (OR) NOT* ^NEAR_',
  })
  for (const search of [
    '"); drop',
    "o'b",
    "'",
    '"',
    '""',
    'and',
    'NOT*',
    '(or)',
    '100%',
    '%',
    '_',
    '*',
    '^near_',
    '--',
    ';--',
    'text:',
  ]) {
    expect(await desk.found(search), search).toEqual(search === 'text:' || search === '""' ? [] : [id])
  }
  expect(await desk.found('\0')).toEqual([])
  expect(await desk.found('rob\0ert')).toEqual([])
  expect(await desk.found('\ud800')).toEqual([])
})

test('an empty search leaves the list whole', async () => {
  await using desk = await openContactsDesk()
  await desk.add('Luc')
  expect(await desk.found('  \u00a0 ')).toHaveLength(1)
  expect(await desk.ask.contacts.count({ filter: { search: ' ' } })).toEqual({ count: 1 })
})

const keys: Record<ContactSort['by'], (row: ContactRow) => string | number | null> = {
  name: (row) => fold(row.name),
  email: (row) => row.email.toLowerCase(),
  state: (row) => ContactState.options.indexOf(row.state),
  invited: (row) => row.invitation?.at ?? null,
  company: (row) => fold(row.company?.name ?? ''),
  terms: (row) => row.termsAcceptedAt,
  phone: (row) => row.phone,
  language: (row) => row.language,
  // By roles, and among equal ones by language, terms, flag and state.
  roles: (row) =>
    64 * roleBits(row.roles) +
    16 * ['en', 'fr', 'nb'].indexOf(row.language) +
    8 * Number(row.termsAcceptedAt !== null) +
    4 * Number(row.invitation !== null) +
    ContactState.options.indexOf(row.state),
  created: (row) => row.createdAt,
  updated: (row) => row.updatedAt,
}

function compare(one: string | number | null, other: string | number | null): number {
  if (one === other) return 0
  if (one === null) return -1
  if (other === null) return 1
  return one < other ? -1 : 1
}

/** The same list worked out by looking at every contact. */
function expected(all: readonly ContactRow[], filter: ContactFilter, { by, direction }: ContactSort) {
  const words = fold(filter.search ?? '').split(' ')
  const sign = direction === 'ascending' ? 1 : -1
  return all
    .filter((row) => {
      const phone = row.phone?.replace(/^\+33(.*)$/, '+33$1 0$1') ?? ''
      const text = [row.name, row.email, row.company?.name ?? ''].map(fold).concat(phone).join(' ')
      return (
        words.every((word) => text.includes(word)) &&
        (filter.states?.includes(row.state) ?? true) &&
        (filter.invited === undefined || filter.invited === (row.invitation !== null)) &&
        (filter.termsAccepted === undefined || filter.termsAccepted === (row.termsAcceptedAt !== null)) &&
        (filter.language === undefined || filter.language === row.language) &&
        (filter.role === undefined || row.roles.includes(filter.role)) &&
        (filter.companyId === undefined || filter.companyId === row.company?.id)
      )
    })
    .sort((one, other) => sign * (compare(keys[by](one), keys[by](other)) || one.id - other.id))
    .map(({ id }) => id)
}

const limits = [
  ['sorting what is found', { fewHits: 10_000, moreHits: 10_000, mostHits: 10_000, windowSize: 64 }],
  ['walking the order', { fewHits: 0, moreHits: 0, mostHits: 0, windowSize: 16 }],
  ['either, as the filter asks', { fewHits: 20, moreHits: 60, mostHits: 100, windowSize: 32 }],
] as const

test.each(limits)(
  'any filter, order and place gives what looking at every contact gives, by %s',
  async (_way, limit) => {
    await using desk = await openContactsDesk()
    const { db } = desk.core.services
    generateContacts(db.sqlite, 300, 7)
    const lists = createContactLists(db, limit)
    const random = randomSequence(42)
    const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T
    const all = desk.core.services.contacts.rows(await lists.matching({}))
    expect(all).toHaveLength(300)
    for (let round = 0; round < 200; round++) {
      const some = <T>(value: T) => (random() < 0.3 ? value : undefined)
      const filter: ContactFilter = {
        search: some(
          pick(['m', 'ma', 'mar', 'martin', 'an e', 'port', 'zo', '5', '06 12', 'imprimerie', 'x', '@mail', 'q']),
        ),
        states: some(
          pick([['active'], ['disabled', 'inactive'], ['unregistered', 'disabled'], []] as ContactState[][]),
        ),
        invited: some(random() < 0.5),
        termsAccepted: some(random() < 0.5),
        language: some(pick(['fr', 'en', 'nb'] as const)),
        role: some(pick(['customer', 'provider', 'dealer'] as const)),
        companyId: random() < 0.1 ? (pick(all).company?.id ?? undefined) : undefined,
      }
      const sort = {
        by: pick(ContactSort.shape.by.options),
        direction: pick(ContactSort.shape.direction.options),
      }
      const wanted = expected(all, filter, sort)
      const about = JSON.stringify({ filter, sort })
      const offset = Math.floor(random() * (wanted.length + 3))
      expect(await lists.ids({ filter, sort }, offset, 25), about).toEqual(wanted.slice(offset, offset + 25))
      expect(await lists.count(filter), about).toBe(wanted.length)
      const id = pick(all).id
      const position = wanted.indexOf(id)
      expect(await lists.position({ filter, sort }, id), about).toBe(position < 0 ? null : position)
      if (round % 10 === 0) {
        expect(await lists.ids({ filter, sort }, 0, 1_000), about).toEqual(wanted)
        expect(await lists.matching(filter), about).toEqual(wanted.toSorted((one, other) => one - other))
      }
    }
  },
)

test('a list shows a change at once, wherever one was in it', async () => {
  await using desk = await openContactsDesk()
  generateContacts(desk.core.services.db.sqlite, 300, 3)
  const page = async () => (await desk.ask.contacts.list({ offset: 150, limit: 10 })).rows.map(({ id }) => id)
  const before = await page()
  const { id } = await desk.add('!first of all')
  const after = await page()
  expect(after.slice(1)).toEqual(before.slice(0, 9))
  expect(await desk.ask.contacts.position({ sort: byName, id })).toEqual({ position: 0 })
  expect(await desk.ask.contacts.totals()).toMatchObject({ all: 301 })
})

test('a range between two rows has both ends, whichever comes first', async () => {
  await using desk = await openContactsDesk()
  generateContacts(desk.core.services.db.sqlite, 300, 3)
  const { rows } = await desk.ask.contacts.list({ limit: 200 })
  const wanted = rows.slice(20, 101).map(({ id }) => id)
  expect((await desk.ask.contacts.idsBetween({ from: 20, to: 100 })).ids).toEqual(wanted)
  expect((await desk.ask.contacts.idsBetween({ from: 100, to: 20 })).ids).toEqual(wanted)
})

test('totals agree with the contacts after bulk work and single changes', async () => {
  await using desk = await openContactsDesk()
  const { sqlite } = desk.core.services.db
  generateContacts(sqlite, 500, 5)
  const { id } = await desk.add('Luc', { roles: ['provider', 'dealer'], language: 'nb' })
  desk.put(id, 'active', '2026-01-01T00:00:00.000Z')
  await desk.ask.contacts.changeStates({
    selection: { kind: 'matching', filter: { language: 'fr' }, except: [] },
    action: 'deactivate',
  })
  const count = (where: string) => sqlite.prepare(`select count(*) from contacts where ${where}`).pluck().get()
  expect(await desk.ask.contacts.totals()).toEqual({
    all: count('true'),
    states: Object.fromEntries(ContactState.options.map((state) => [state, count(`state = '${state}'`)])),
    invited: count('invited_at is not null'),
    termsAccepted: count('terms_accepted_at is not null'),
    languages: { fr: count("language = 'fr'"), en: count("language = 'en'"), nb: count("language = 'nb'") },
    roles: { customer: count('roles & 1'), provider: count('roles & 2'), dealer: count('roles & 4') },
  })
})

test('contacts of an import are a filter like others', async () => {
  await using desk = await openContactsDesk()
  const [first, second] = [await desk.add('First'), await desk.add('Second')]
  desk.core.services.db.sqlite.prepare('update contacts set import_id = 7 where id = ?').run(second.id)
  const importId = 7 as never
  expect((await desk.ask.contacts.list({ filter: { importId } })).rows.map(({ id }) => id)).toEqual([second.id])
  expect(await desk.ask.contacts.count({ filter: { importId, search: 'first' } })).toEqual({ count: 0 })
  expect(await desk.ask.contacts.position({ filter: { importId }, id: first.id })).toEqual({ position: null })
})
