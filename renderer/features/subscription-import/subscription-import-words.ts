import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import {
  SubscriptionField,
  SubscriptionRowOutcome,
  SubscriptionRowProblem,
} from '../../../shared/contract/subscription-import.ts'
import { useNumbers } from '../../client/dates.ts'
import type { ImportWords } from '../../ui/import/import-kind.ts'

const Changed = z.object({ contacts: z.int() })

/** What the import of subscriptions says in its own words. */
export function useSubscriptionImportWords(): ImportWords {
  const { t, i18n } = useTranslation(['subscriptionImport', 'imports', 'subscriptionProblems'])
  const number = useNumbers()
  return useMemo(() => {
    const field = (name: string) => t(`columns.fields.${SubscriptionField.parse(name)}`)
    return {
      title: t('title'),
      fileHeading: t('file.heading'),
      fileHint: t('file.hint'),
      firstRow: t('file.firstRow'),
      origin: () => null,
      columnsHint: t('columns.hint'),
      missing: (fields) =>
        t('columns.missing', { fields: new Intl.ListFormat(i18n.language).format(fields.map(field)) }),
      field,
      remark: () => t('imports:columns.twice'),
      outcome(outcome) {
        const known = SubscriptionRowOutcome.parse(outcome)
        return known === 'changed' ? t('check.changed') : t(`imports:check.outcomes.${known}`)
      },
      count(outcome, count) {
        const known = SubscriptionRowOutcome.parse(outcome)
        return known === 'changed' ? t('counts.changed', { count }) : t(`imports:counts.${known}`, { count })
      },
      problem: ({ code, detail = '' }) =>
        t(`subscriptionProblems:${SubscriptionRowProblem.shape.code.parse(code)}`, { detail }),
      start(dryRun) {
        const { contacts } = Changed.parse(dryRun)
        return contacts > 0 ? t('actions.start', { count: contacts }) : null
      },
      result: (state) => t(`result.${state}`),
      facts: (run) => [{ name: t('result.contacts'), value: number(Changed.parse(run).contacts) }],
      undo: ({ restores, keeps }) => ({
        lines: restores > 0 ? [t('undo.restores', { count: restores })] : [],
        keeps: t('undo.keeps', { count: keeps }),
      }),
      reason: () => '',
      nothingToUndo: t('undo.nothing'),
      keep: t('undo.keep'),
      undone: ({ restored = 0, kept = 0 }) => t('undo.done', { restored, kept }),
      earlier: [
        { name: t('earlier.changed'), value: ({ counts }) => counts.changed ?? 0 },
        { name: t('earlier.contacts'), value: (run) => Changed.parse(run).contacts },
      ],
    }
  }, [t, i18n, number])
}
