import type { ContactId, ImportId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** What imports changed of contacts that were known before. */
export function createImportChangesStore({ all, build }: Database) {
  return {
    /** Contacts that an import changed; the audit entry names them. */
    changed: (id: ImportId): ContactId[] =>
      all(build.selectFrom('import_updates').select('contact_id').where('import_id', '=', id)).map(
        ({ contact_id }) => contact_id,
      ),
  }
}
