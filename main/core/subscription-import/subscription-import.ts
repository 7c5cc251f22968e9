import type { Download } from '../../../shared/contract/files.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { subscriptionFields } from '../../../shared/rules/subscription-columns.ts'
import type { StoredImport } from '../contact-import/import-kind.ts'
import { createImports, type Imports } from '../contact-import/imports.ts'
import { failure } from '../failure.ts'
import { newFileId } from '../files/transfers.ts'
import type { Foundation } from '../foundation.ts'
import { subscriptionTemplate } from './subscription-csv.ts'
import type { SubscriptionImportTypes } from './subscription-messages.ts'

/**
 * Takes subscriptions in from files, one row a cell, as `runSubscriptionImport` says. Nothing else of a contact changes,
 * and unknown addresses are refused. One audit entry tells of an import, from its start on, with its contacts.
 */
export interface SubscriptionImports extends Imports<SubscriptionImportTypes> {
  template(by: Operator): Promise<Download>
}

const templateName: Readonly<Record<Language, string>> = {
  en: 'subscriptions_template.csv',
  fr: 'abonnements_modele.csv',
  nb: 'abonnementer_mal.csv',
}

export function createSubscriptionImports(on: Foundation): SubscriptionImports {
  const subject = (id: number, label: string) => ({ kind: 'subscriptionImport', id, label })
  const conclude = (
    { entryId, counts, failure: failed }: StoredImport<SubscriptionImportTypes>,
    state: string | null,
  ) => {
    if (entryId === null) return
    on.audit.conclude(entryId, { ...counts, ...(state && { state }), ...(failed && { failure: failed.code }) })
  }
  const imports = createImports<SubscriptionImportTypes>(on, {
    desk: 'subscriptions',
    topic: 'subscriptionImport',
    changes: ['subscriptions'],
    tasks: { run: 'subscriptionImport', undo: 'subscriptionImportUndo' },
    noCounts: { rows: 0, changed: 0, unchanged: 0, duplicate: 0, invalid: 0, blank: 0 },
    requireComplete({ mapping }) {
      const fields = subscriptionFields.filter((field) => !mapping.includes(field))
      if (fields.length > 0) throw failure('COLUMNS_MISSING', { fields })
    },
    stored: (_by, plan) => plan,
    extra: () => ({}),
    changed: (counts) => counts.changed,
    told: (run, { counts, subjects }) => ({ ...run, counts, contacts: subjects }),
    begun: (by, { id, fileName }) =>
      on.audit.record({
        operatorId: by.id,
        action: 'subscriptions.imported',
        subject: subject(id, fileName),
        // The worker names the contacts as it goes.
        subjects: { kind: 'contact', ids: [] },
      }),
    ended: (_by, stored, state) => conclude(stored, state === 'done' ? null : state),
    interrupted: (stored) => conclude(stored, 'interrupted'),
    undone: (by, { id, fileName }, result) =>
      void on.audit.record({
        operatorId: by.id,
        action: 'subscriptions.importUndone',
        subject: subject(id, fileName),
        after: result,
      }),
    undoStopped: (by, { id, fileName }) =>
      void on.audit.record({
        operatorId: by.id,
        action: 'subscriptions.importUndoStopped',
        subject: subject(id, fileName),
      }),
  })
  return {
    ...imports,
    async template(by) {
      const fileId = newFileId()
      const writer = on.ports.files.create(fileId)
      await writer.write(subscriptionTemplate(by.language))
      return on.transfers.download(fileId, templateName[by.language], await writer.finish())
    },
  }
}
