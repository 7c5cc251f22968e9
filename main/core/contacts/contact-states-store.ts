import type { ContactState } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { createContactIndex } from '../db/contact-index.ts'
import type { Database } from '../db/database.ts'

/** Ids by the state that their contacts are in. */
export type IdsByState = Partial<Record<ContactState, ContactId[]>>

/** Changes of state by ids, and what their undo needs. Ids go to SQLite as a JSON array. */
export function createContactStatesStore({ sqlite }: Database) {
  const index = createContactIndex(sqlite)
  const listed = '(select value from json_each(?))'
  const statements = {
    states: sqlite.prepare<[string], { id: ContactId; state: ContactState }>(
      `select id, state from contacts where id in ${listed}`,
    ),
    set: sqlite.prepare<[ContactState, number, string, string]>(
      `update contacts set state = ?, state_entry_id = ?, version = version + 1, updated_at = ? where id in ${listed}`,
    ),
    setUninvited: sqlite.prepare<[ContactState, number, string, string]>(
      `update contacts set state = ?, invited_at = null, invited_way = null, state_entry_id = ?, version = version + 1,
         updated_at = ? where id in ${listed}`,
    ),
    deleteIdentities: sqlite.prepare<[string]>(`delete from identities where contact_id in ${listed}`),
    untouched: sqlite
      .prepare<[string, number], ContactId>(`select id from contacts where id in ${listed} and state_entry_id = ?`)
      .pluck(),
    keepUndo: sqlite.prepare<[number, number, string]>(
      'insert into contact_state_undos (entry_id, batch, before) values (?, ?, ?)',
    ),
    undos: sqlite.prepare<[number], { batch: number; before: string; undone_at: string | null }>(
      'select batch, before, undone_at from contact_state_undos where entry_id = ? order by batch',
    ),
    closeUndo: sqlite.prepare<[string, number, number]>(
      'update contact_state_undos set undone_at = ? where entry_id = ? and batch = ?',
    ),
  }
  return {
    /** The contacts among these ids that there are, by present state. */
    byState(ids: readonly ContactId[]): IdsByState {
      const groups: IdsByState = {}
      for (const { id, state } of statements.states.all(JSON.stringify(ids))) {
        groups[state] ??= []
        groups[state].push(id)
      }
      return groups
    },

    /** Sets the state, and takes the invitation flag away where that goes with it. */
    setState(ids: readonly ContactId[], state: ContactState, entryId: number, at: string, uninvite: boolean) {
      const json = JSON.stringify(ids)
      index.uncount(json)
      const statement = uninvite ? statements.setUninvited : statements.set
      statement.run(state, entryId, at, json)
      index.count(json)
    },

    removeIdentities: (ids: readonly ContactId[]) => void statements.deleteIdentities.run(JSON.stringify(ids)),

    /** Those of the ids whose last change of state is the one of that entry. */
    untouchedSince: (ids: readonly ContactId[], entryId: number): ContactId[] =>
      statements.untouched.all(JSON.stringify(ids), entryId),

    keepUndo: (entryId: number, batch: number, before: IdsByState) =>
      void statements.keepUndo.run(entryId, batch, JSON.stringify(before)),

    undoBatches: (entryId: number): { batch: number; before: IdsByState; undone: boolean }[] =>
      statements.undos
        .all(entryId)
        .map(({ batch, before, undone_at }) => ({ batch, before: JSON.parse(before), undone: undone_at !== null })),

    closeUndo: (entryId: number, batch: number, at: string) => void statements.closeUndo.run(at, entryId, batch),
  }
}
