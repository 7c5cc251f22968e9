import { type JobFilter, type JobSort, JobState } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import { searchWords } from '../contacts/contact-search.ts'
import type { Database } from '../db/database.ts'
import { createMemory } from '../db/memory.ts'
import { createJobListsStore, type JobCondition } from './job-lists-store.ts'

/** A list of jobs: which, and in what order. */
export interface JobQuery {
  readonly filter: JobFilter
  readonly sort: JobSort
}

/**
 * The jobs as ordered, filtered lists of ids; equal ones stand in the order of their ids, and a descending list is the
 * ascending one turned round. Lists are remembered whole until the database changes.
 */
export interface JobLists {
  /** The ids from a position on. */
  ids(query: JobQuery, offset: number, limit: number): JobId[]
  count(filter: JobFilter): number
  /** Where a job stands, from 0; null if the filter leaves it out. */
  position(query: JobQuery, id: JobId): number | null
  totals(): { all: number; states: Record<JobState, number> }
}

/** Lists kept at a time; one of 100,000 jobs takes 0.8 MB. */
const mostRemembered = 12
/** This many are sorted by themselves; more are picked from the whole order. */
const fewMatches = 10_000

export function createJobLists(db: Database): JobLists {
  const store = createJobListsStore(db)
  const remembered = createMemory(db.sqlite, mostRemembered)
  const matching = (condition: JobCondition): readonly JobId[] =>
    remembered(['matching', condition], () => store.matching(condition))
  const everyone = (by: JobSort['by']) => remembered(['order', by], () => store.ordered(by))
  const ascending = ({ filter, sort: { by } }: JobQuery): readonly JobId[] => {
    const condition = conditionOf(filter)
    if (!condition) return everyone(by)
    const found = matching(condition)
    return remembered(['list', by, condition], () => {
      if (found.length <= fewMatches) return store.among(found, by)
      const among = new Set(found)
      return everyone(by).filter((id) => among.has(id))
    })
  }
  const totals = () => {
    const counts = new Map(store.totals().map(({ state, jobs }) => [state, jobs]))
    const states = Object.fromEntries(JobState.options.map((state) => [state, counts.get(state) ?? 0]))
    const all = Object.values(states).reduce((sum, jobs) => sum + jobs, 0)
    return { all, states: states as Record<JobState, number> }
  }

  return {
    ids(query, offset, limit) {
      const all = ascending(query)
      if (query.sort.direction === 'ascending') return all.slice(offset, offset + limit)
      const end = Math.max(0, all.length - offset)
      return all.slice(Math.max(0, end - limit), end).reverse()
    },
    count(filter) {
      const condition = conditionOf(filter)
      return condition ? matching(condition).length : totals().all
    },
    position(query, id) {
      const all = ascending(query)
      const place = all.indexOf(id)
      if (place === -1) return null
      return query.sort.direction === 'ascending' ? place : all.length - 1 - place
    },
    totals,
  }
}

const searched = [
  'jobs.title_key',
  'contacts.name_key',
  'contacts.company_key',
  'jobs.sender_name_key',
  'jobs.sender_key',
]
const searchedFor = `(${searched.map((column) => `coalesce(instr(${column}, ?), 0) > 0`).join(' or ')})`

/** Null where the filter leaves nothing out. */
function conditionOf({ search, states, origin, companyId, contactId }: JobFilter): JobCondition | null {
  const parts: JobCondition[] = []
  const words = searchWords(search)
  if (words.length > 0) parts.push(searchCondition(words))
  if (states !== undefined && states.length > 0) {
    parts.push({ sql: `jobs.state in (${states.map(() => '?').join(', ')})`, parameters: states })
  }
  if (origin !== undefined) parts.push({ sql: 'jobs.origin = ?', parameters: [origin] })
  if (companyId !== undefined) parts.push({ sql: 'contacts.company_id = ?', parameters: [companyId] })
  if (contactId !== undefined) parts.push({ sql: 'jobs.contact_id = ?', parameters: [contactId] })
  if (parts.length === 0) return null
  return { sql: parts.map(({ sql }) => sql).join(' and '), parameters: parts.flatMap(({ parameters }) => parameters) }
}

function searchCondition(words: readonly string[]): JobCondition {
  const texts = {
    sql: words.map(() => searchedFor).join(' and '),
    parameters: words.flatMap((word) => searched.map(() => word)),
  }
  const [number = ''] = words
  if (words.length > 1 || !/^#?\d{1,15}$/.test(number)) return texts
  return {
    sql: `(${texts.sql} or jobs.id = ?)`,
    parameters: [...texts.parameters, Number(number.replace('#', ''))],
  }
}
