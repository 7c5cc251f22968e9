import { Button } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { activationStore } from './activation-store.ts'
import classes from './draft-bar.module.css'
import { DraftMeter } from './draft-meter.tsx'
import type { OpenedDraft } from './opened-draft.ts'
import { useSettle } from './use-settle.ts'

/** Says what was done with a draft, and asks what became of it; it may be left for later. */
export function DraftBar({ opened: { draft, outcome } }: { readonly opened: OpenedDraft }) {
  const { t } = useTranslation('activation')
  const settle = useSettle()
  const close = () => activationStore.set({ single: null })
  const answer = (word: 'sent' | 'not_sent') => {
    close()
    void settle({ kind: 'ids', ids: [draft.requestId] }, word)
  }
  const { name, email } = draft.recipient
  return (
    <section className={classes.bar} aria-label={t('drafts.label')}>
      <IconMailOpened className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <span className={classes.words} role="status">
        <span className={classes.name} title={email}>
          {name || email}
        </span>
        <span className={classes.soft}>{t(`drafts.outcome.${outcome}`)}</span>
      </span>
      <DraftMeter length={draft.mailtoLength} />
      <span className={classes.actions}>
        <span className={classes.soft}>{t('drafts.sentQuestion')}</span>
        <Button size="xs" variant="default" onClick={() => answer('sent')}>
          {t('drafts.sent')}
        </Button>
        <Button size="xs" variant="default" onClick={() => answer('not_sent')}>
          {t('drafts.notSent')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" c="var(--text-soft)" onClick={close}>
          {t('drafts.later')}
        </Button>
      </span>
    </section>
  )
}
