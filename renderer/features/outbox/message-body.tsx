import { SegmentedControl } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../../../shared/contract/outbox.ts'
import { MailFrame } from '../../ui/mail-frame.tsx'
import classes from './message-details.module.css'

const looks = ['html', 'text', 'source'] as const
type Look = (typeof looks)[number]

/** A message as it was sent: as its recipient sees it, as plain text, and as it went over the line. */
export function MessageBody({ message }: { readonly message: Message }) {
  const { t } = useTranslation('outbox')
  const [wanted, setWanted] = useState<Look>('html')
  const possible = looks.filter((look) => look !== 'html' || message.html !== '')
  const look = possible.includes(wanted) ? wanted : 'text'
  return (
    <section aria-label={t('details.body')}>
      <SegmentedControl
        size="xs"
        mb={8}
        aria-label={t('details.body')}
        data={possible.map((value) => ({ value, label: t(`details.${value}`) }))}
        value={look}
        onChange={(value) => setWanted(looks.find((known) => known === value) ?? 'html')}
      />
      <div className={classes.paper}>
        {look === 'html' ? (
          <MailFrame title={t('details.frame')} html={message.html} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has to be able to scroll it.
          <pre className={classes.plain} tabIndex={0}>
            {message[look]}
          </pre>
        )}
      </div>
      <p className={classes.hint}>
        <IconEyeOff size={14} aria-hidden />
        {t('details.secret')}
      </p>
    </section>
  )
}
