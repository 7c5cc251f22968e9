import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { ImportField, KnownPolicy, RowOutcome, RowProblem } from '../../../shared/contract/contact-import.ts'
import type { ImportWords } from '../../ui/import/import-kind.ts'
import { MappingRemark } from './import-mapping.ts'

const Told = z.object({ known: KnownPolicy })
const Found = z.object({ origin: z.enum(['outlook', 'google', 'thunderbird', 'comptoir', 'template']).nullable() })
const Reason = z.enum(['changed', 'has_jobs'])

/** What the import of contacts says in its own words. */
export function useContactImportWords(): ImportWords {
  const { t } = useTranslation(['contactImport', 'imports', 'importProblems'])
  return useMemo(
    () => ({
      title: t('title'),
      fileHeading: t('file.heading'),
      fileHint: t('file.hint'),
      firstRow: t('file.firstRow'),
      origin(inspection) {
        const { origin } = Found.parse(inspection)
        return origin === null ? null : `${t('file.origin')} ${t(`file.origins.${origin}`)}`
      },
      columnsHint: t('columns.hint'),
      missing: () => t('columns.missing'),
      field: (field) => t(`columns.fields.${ImportField.parse(field)}`),
      remark(remark) {
        const known = MappingRemark.parse(remark)
        return known === 'twice' ? t('imports:columns.twice') : t(`columns.${known}`)
      },
      outcome(outcome) {
        const known = RowOutcome.parse(outcome)
        return known === 'new' || known === 'known'
          ? t(`check.outcomes.${known}`)
          : t(`imports:check.outcomes.${known}`)
      },
      count(outcome, count) {
        const known = RowOutcome.parse(outcome)
        return known === 'new' || known === 'known'
          ? t(`counts.${known}`, { count })
          : t(`imports:counts.${known}`, { count })
      },
      problem: ({ code, detail = '' }) => t(`importProblems:${RowProblem.shape.code.parse(code)}`, { detail }),
      start({ counts }) {
        const taken = (counts.new ?? 0) + (counts.known ?? 0)
        return taken > 0 ? t('actions.start', { count: taken }) : null
      },
      result: (state) => t(`result.texts.${state}`),
      facts: (run) => [{ name: t('result.known'), value: t(`check.policies.${Told.parse(run).known}.title`) }],
      undo: ({ removes = 0, restores, keeps }) => ({
        lines: [
          ...(removes > 0 ? [t('undo.removes', { count: removes })] : []),
          ...(restores > 0 ? [t('undo.restores', { count: restores })] : []),
        ],
        keeps: t('undo.keeps', { count: keeps }),
      }),
      reason: (reason) => t(`undo.reasons.${Reason.parse(reason)}`),
      nothingToUndo: t('undo.nothing'),
      keep: t('undo.keep'),
      undone: ({ removed = 0, restored = 0, kept = 0 }) => t('undo.done', { removed, restored, kept }),
      earlier: [
        { name: t('earlier.added'), value: ({ counts }) => counts.new ?? 0 },
        { name: t('earlier.updated'), value: ({ counts }) => counts.known ?? 0 },
      ],
    }),
    [t],
  )
}
