import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeletionPreview } from '../../../shared/contract/contacts.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from '../../ui/refusal-box.module.css'

type ContactRefusalsProps = Pick<DeletionPreview, 'refused' | 'refusals'>

/** Which contacts would stay, and because of which job. */
export function ContactRefusals({ refused, refusals }: ContactRefusalsProps) {
  const { t } = useTranslation(['contacts', 'jobStates'])
  const numbers = useNumbers()
  const more = refused - refusals.length
  return (
    <section className={classes.box}>
      <Text fw={500}>{t('deletion.stays', { count: refused, formatted: numbers(refused) })}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
      <ul className={classes.list} tabIndex={0}>
        {refusals.map(({ id, name, jobId, jobTitle, jobState }) => (
          <li key={id}>
            {t('deletion.refusal', { name, job: jobId, title: jobTitle, state: t(`jobStates:${jobState}`) })}
          </li>
        ))}
        {more > 0 && <li>{t('deletion.refusalMore', { count: more, formatted: numbers(more) })}</li>}
      </ul>
    </section>
  )
}
