import type { Operator } from '../../../shared/contract/operators.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { phoneCountry } from '../contacts/phone-number.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Suppressions } from '../suppressions/suppressions.ts'
import { createImportChangesStore } from './import-changes-store.ts'
import { noCounts } from './import-counts.ts'
import type { StoredImport } from './import-kind.ts'
import type { ContactImportTypes } from './import-messages.ts'
import { createImports, type Imports } from './imports.ts'

/** Takes contacts in from files; see `runImport` for what a stop or a crash leaves. */
export type ContactImports = Imports<ContactImportTypes>

type Stored = StoredImport<ContactImportTypes>

export function createContactImports(on: Foundation, suppressions: Pick<Suppressions, 'secrets'>): ContactImports {
  const changes = createImportChangesStore(on.db)
  const record = (by: Operator, stored: Stored, what: string, after: object, contacts: readonly ContactId[] = []) =>
    on.audit.record({
      operatorId: by.id,
      action: `contactImport.${what}`,
      subject: { kind: 'contactImport', id: stored.id, label: stored.fileName },
      ...(contacts.length > 0 && { subjects: { kind: 'contact', ids: contacts } }),
      after,
    })

  return createImports<ContactImportTypes>(on, {
    desk: 'contacts',
    topic: 'contactImport',
    changes: ['contacts', 'companies'],
    tasks: { run: 'contactImport', undo: 'importUndo' },
    noCounts,
    requireComplete({ mapping }) {
      if (!mapping.includes('email')) throw failure('EMAIL_COLUMN_MISSING')
    },
    stored(by, plan) {
      const settings = on.settings.current()
      return {
        ...plan,
        country: phoneCountry(settings),
        language: by.language,
        defaultLanguage: settings?.language ?? by.language,
      }
    },
    extra: () => ({ suppressionSecrets: suppressions.secrets() }),
    changed: (counts) => counts.new + counts.known,
    told: (run, { counts, plan }) => ({ ...run, counts, known: plan.known }),
    begun(by, stored) {
      record(by, stored, 'started', { known: stored.plan.known })
      return null
    },
    ended(by, stored, state) {
      const { id, counts, failure: failed } = stored
      const after = { ...counts, ...(failed && { failure: failed.code }) }
      record(by, stored, state === 'done' ? 'finished' : state, after, changes.changed(id))
    },
    interrupted() {},
    undone: (by, stored, result) => void record(by, stored, 'undone', result),
    undoStopped: (by, stored) => void record(by, stored, 'undoStopped', {}),
  })
}
