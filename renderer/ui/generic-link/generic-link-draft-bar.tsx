import { Button } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { activationStore, type LinkDraft } from '../activation/activation-store.ts'
import classes from '../activation/draft-bar.module.css'
import { DraftMeter } from '../activation/draft-meter.tsx'

/** Says what was done with the draft that carries the generic link. */
export function GenericLinkDraftBar({ opened: { draft, outcome } }: { readonly opened: LinkDraft }) {
  const { t } = useTranslation(['store', 'common'])
  const { name, email } = draft.recipient
  return (
    <section className={classes.bar} aria-label={t('send.draft')}>
      <IconMailOpened className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <span className={classes.words} role="status">
        <span className={classes.name} title={email}>
          {name || email}
        </span>
        <span className={classes.soft}>{t(`send.outcome.${outcome}`)}</span>
      </span>
      <DraftMeter length={draft.mailtoLength} />
      <span className={classes.actions}>
        <Button size="xs" variant="default" onClick={() => activationStore.set({ linkDraft: null })}>
          {t('common:actions.close')}
        </Button>
      </span>
    </section>
  )
}
