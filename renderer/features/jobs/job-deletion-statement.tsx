import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JobState } from '../../../shared/contract/jobs.ts'
import type { JobId } from '../../../shared/contract/values.ts'
import { useNumbers } from '../../client/dates.ts'
import { useByteWords } from '../../ui/import/import-formats.ts'
import box from '../../ui/refusal-box.module.css'

interface JobDeletionStatementProps {
  readonly preview: {
    readonly jobs: number
    readonly files: number
    readonly bytes: number
    readonly refusals: readonly { readonly id: JobId; readonly title: string; readonly state: JobState }[]
  }
}

/** Exactly what deleting does: what goes, and what stays because of its state. */
export function JobDeletionStatement({ preview: { jobs, files, bytes, refusals } }: JobDeletionStatementProps) {
  const { t } = useTranslation(['jobs', 'jobStates'])
  const numbers = useNumbers()
  const sizes = useByteWords()
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  return (
    <>
      {jobs > 0 && (
        <Text>
          {t(files > 0 ? 'deletion.goneWith' : 'deletion.gone', {
            jobs: t('deletion.jobs', counted(jobs)),
            files: t('deletion.files', counted(files)),
            size: sizes(bytes),
          })}{' '}
          {t('deletion.irreversible')}
        </Text>
      )}
      {refusals.length > 0 && (
        <section className={box.box}>
          <Text fw={500}>{t('deletion.stays', counted(refusals.length))}</Text>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
          <ul className={box.list} tabIndex={0}>
            {refusals.map(({ id, title, state }) => (
              <li key={id}>{t('deletion.stay', { id, title, state: t(`jobStates:${state}`) })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
