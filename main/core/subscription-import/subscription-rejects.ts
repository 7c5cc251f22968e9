import type { SubscriptionField } from '../../../shared/contract/subscription-import.ts'
import type { ImportId, Language } from '../../../shared/contract/values.ts'
import { en } from '../../../shared/i18n/subscription-problems/en.ts'
import { fr } from '../../../shared/i18n/subscription-problems/fr.ts'
import { nb } from '../../../shared/i18n/subscription-problems/nb.ts'
import { subscriptionColumns } from '../../../shared/rules/subscription-columns.ts'
import type { RejectWords } from '../contact-import/import-rejects.ts'
import type { Sqlite } from '../db/open.ts'
import { duplicateProblem, problemOf } from './subscription-problems.ts'
import { createSubscriptionRejectsStore, type RejectedSubscription } from './subscription-rejects-store.ts'

const problemWords = { en, fr, nb }

/** What is said of subscriptions that were refused, as it was when they were. */
export function subscriptionRejects(
  sqlite: Sqlite,
  {
    importId,
    language,
    mapping,
  }: { readonly importId: ImportId; readonly language: Language; readonly mapping: readonly SubscriptionField[] },
): RejectWords<RejectedSubscription> {
  const columns: Readonly<Record<string, string>> = subscriptionColumns[language].fields
  const words = problemWords[language]
  return {
    language,
    rejects: createSubscriptionRejectsStore(sqlite).all(importId),
    reason({ firstLine, faults }, cells) {
      const problems =
        firstLine === null ? faults.map((fault) => problemOf(fault, cells)) : [duplicateProblem(firstLine, null)]
      return problems.map(({ code, detail = '' }) => words[code].replace('{{detail}}', () => detail)).join(' ')
    },
    columnName: (index) => columns[mapping[index] ?? ''] ?? '',
  }
}
