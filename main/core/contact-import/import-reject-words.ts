import type { RowProblem } from '../../../shared/contract/contact-import.ts'
import type { ImportId, Language } from '../../../shared/contract/values.ts'
import { en } from '../../../shared/i18n/import-problems/en.ts'
import { fr } from '../../../shared/i18n/import-problems/fr.ts'
import { nb } from '../../../shared/i18n/import-problems/nb.ts'
import { contactColumns } from '../../../shared/rules/contact-columns.ts'
import { nameColumns } from '../../../shared/rules/import-headers.ts'
import type { Sqlite } from '../db/open.ts'
import { duplicateOf } from './import-counts.ts'
import type { Judging } from './import-messages.ts'
import type { RejectedRow, RejectWords } from './import-rejects.ts'
import { createImportRejectsStore } from './import-rejects-store.ts'
import type { RowCheck } from './import-row.ts'

const problemWords = { en, fr, nb }

/** What is said of contacts that were refused: their cells tell it again. */
export function contactRejects(
  sqlite: Sqlite,
  check: RowCheck,
  { importId, language, mapping }: Pick<Judging, 'language' | 'mapping'> & { readonly importId: ImportId },
): RejectWords<RejectedRow & { readonly firstLine: number | null }> {
  const columns: Readonly<Record<string, string>> = { ...contactColumns[language].fields, ...nameColumns[language] }
  return {
    language,
    rejects: createImportRejectsStore(sqlite).all(importId),
    reason({ firstLine }, cells, block) {
      const verdict = check(cells, block)
      const problems = verdict.kind === 'blank' ? [] : verdict.problems
      return reasonOf(firstLine === null ? problems : [...problems, duplicateOf(firstLine, null)], language)
    },
    columnName: (index) => columns[mapping[index] ?? ''] ?? '',
  }
}

/** The reasons of a refusal in words. */
function reasonOf(problems: readonly RowProblem[], language: Language): string {
  const words = problemWords[language]
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.map(({ code, detail }) => words[code].replace('{{detail}}', () => detail ?? '')).join(' ')
}
