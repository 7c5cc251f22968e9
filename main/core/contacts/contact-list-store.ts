import type { ContactId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'
import type { Condition, Order } from './contact-filter.ts'

/** A place in an ordered list: the row's key in the order's column, and its id. */
export interface Place {
  readonly key: string | number | null
  readonly id: ContactId
}

/** A stretch of an ordered list: what comes after one place, up to and with another; null for the ends of the list. */
export interface Stretch {
  readonly order: Order
  readonly condition: Condition
  readonly after: Place | null
  readonly until: Place | null
}

/** Reads ordered lists by walking the index of their column; nothing is sorted and no row is read that is not asked. */
export function createContactListStore({ sqlite }: Database) {
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    if (statements.size >= 200) statements.clear()
    statements.set(sql, known)
    return known
  }
  const totals = sqlite.prepare<[], { facets: number; contacts: number }>('select facets, contacts from contact_totals')
  const sizeOf = ({ where, parameters }: Piece) =>
    prepared(`select count(*) from contacts where ${where}`)
      .pluck()
      .get(...parameters) as number
  const placeOf = (order: Order) =>
    sqlite.prepare<[ContactId], Place>(`select ${order.column} as key, id from contacts where id = ?`)

  return {
    totals: () => totals.all(),

    place: (order: Order, id: ContactId): Place | undefined => placeOf(order).get(id),

    /** Places of the stretch, after leaving out as many as `skip` says. */
    places(stretch: Stretch, skip: number, take: number): Place[] {
      const found: Place[] = []
      let skipping = skip
      for (const piece of piecesOf(stretch)) {
        const rows = prepared(
          `select ${stretch.order.column} as key, id from contacts where ${piece.where} order by ${piece.by} limit ? offset ?`,
        ).all(...piece.parameters, take - found.length, skipping) as Place[]
        found.push(...rows)
        if (found.length >= take) break
        if (rows.length > 0) skipping = 0
        else if (skipping > 0) skipping -= sizeOf(piece)
      }
      return found
    },

    /** How many there are in the stretch. */
    size: (stretch: Stretch): number => piecesOf(stretch).reduce((sum, piece) => sum + sizeOf(piece), 0),

    /** Up to `most` ids that an index or the search index finds; more than that come back as null. */
    candidates(source: Condition, most: number): ContactId[] | null {
      const ids = prepared(`${source.sql} limit ?`)
        .pluck()
        .all(...source.parameters, most + 1) as ContactId[]
      return ids.length > most ? null : ids
    },

    /** Those of the ids that the condition holds for, in order; without an order by id. */
    among(ids: readonly ContactId[], condition: Condition, order: Order | null): ContactId[] {
      const way = order?.direction === 'descending' ? 'desc' : 'asc'
      const by = order ? `+${order.column} ${way}, id ${way}` : 'id'
      return prepared(
        `select id from contacts where id in (select value from json_each(?)) and ${condition.sql} order by ${by}`,
      )
        .pluck()
        .all(JSON.stringify(ids), ...condition.parameters) as ContactId[]
    },

    /** The first ids above one, of those the condition holds for. */
    idsAfter: (after: number, condition: Condition, take: number): ContactId[] =>
      prepared(`select id from contacts where id > ? and ${condition.sql} order by id limit ?`)
        .pluck()
        .all(after, ...condition.parameters, take) as ContactId[],

    countMatches: (match: string): number =>
      prepared('select count(*) from contact_search where contact_search match ?').pluck().get(match) as number,

    /** Trigrams of the search index that begin with the letters, or null if there are more than `most`. */
    trigrams(letters: string, most: number): string[] | null {
      const next = prepared('select term from contact_search_terms where term >= ? limit 1').pluck()
      const found: string[] = []
      for (let from = letters; ; ) {
        const term = next.get(from) as string | undefined
        if (!term?.startsWith(letters)) return found
        if (found.length === most) return null
        found.push(term)
        // Asking for what is greater than the term would read all of its hits first.
        from = `${term}\u0001`
      }
    },
  }
}

export type ContactListStore = ReturnType<typeof createContactListStore>

/** A part of a stretch: which contacts, and in what order an index gives them. */
interface Piece {
  readonly where: string
  readonly by: string
  readonly parameters: Condition['parameters']
}

/**
 * The stretch in pieces, each of which an index leads through without passing by what is outside: what is equal to
 * the place it begins or ends with, what is empty, and what is between.
 */
function piecesOf({ order, condition, after, until }: Stretch): Piece[] {
  const { column, nullable, within, direction } = order
  const ascending = direction === 'ascending'
  const [past, upTo, way] = ascending ? ['>', '<', 'asc'] : ['<', '>', 'desc']
  const piece = (bounds: readonly (Condition | null)[], by: string): Piece => {
    const all = [condition, ...bounds].filter((bound) => bound !== null)
    return {
      where: all.map(({ sql }) => sql).join(' and '),
      by,
      parameters: all.flatMap(({ parameters }) => parameters),
    }
  }
  const bound = (sql: string, value: string | number | null | undefined): Condition | null =>
    value === null || value === undefined ? null : { sql: `${sql} ?`, parameters: [value] }
  const equal = (key: Place['key'], from: Place | null, to: Place | null) =>
    piece(
      [
        bound(`${column} =`, key) ?? { sql: `${column} is null`, parameters: [] },
        bound(`id ${past}`, from?.id),
        bound(`id ${upTo}=`, to?.id),
      ],
      `id ${way}`,
    )
  const between = () => {
    const [low, high] = ascending ? [after, until] : [until, after]
    const least = within && within !== 'empty' ? bound(`${column} >=`, within.from) : null
    const most = within && within !== 'empty' ? bound(`${column} <=`, within.to) : null
    const filled = nullable ? bound(`${column} >`, '') : null
    const from = bound(`${column} >`, low?.key) ?? least ?? filled
    return piece([from, bound(`${column} <`, high?.key) ?? most], `${column} ${way}, id ${way}`)
  }

  if (!after && !until && !within) return [piece([], `${column} ${way}, id ${way}`)]
  if (within === 'empty') return [equal(null, after, until)]
  if (after && until && after.key === until.key) return [equal(after.key, after, until)]
  const emptyFirst = nullable && !within && ascending
  const emptyLast = nullable && !within && !ascending
  const pieces: Piece[] = []
  if (after) pieces.push(equal(after.key, after, null))
  else if (emptyFirst && until?.key !== null) pieces.push(equal(null, null, null))
  if (!(emptyFirst && until?.key === null) && !(emptyLast && after?.key === null)) pieces.push(between())
  if (until) pieces.push(equal(until.key, null, until))
  else if (emptyLast && after?.key !== null) pieces.push(equal(null, null, null))
  return pieces
}
