import { Button, Progress } from '@mantine/core'
import { IconMailFast } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from './draft-bar.module.css'
import { DraftMeter } from './draft-meter.tsx'
import { type DraftRound, isOver } from './draft-round.ts'
import { DraftRoundSummary } from './draft-round-summary.tsx'
import { openCurrentDraft, openNextDraft, settleCurrentDraft, skipCurrentDraft, stopDrafts } from './drafting.ts'

/**
 * Leads from one draft to the next, on whatever page: whose turn it is, what may be done, how far it is. The button that
 * goes on has the focus, so that Enter is enough.
 */
export function DraftRoundBar({ round }: { readonly round: DraftRound }) {
  const { t } = useTranslation('activation')
  const numbers = useNumbers()
  const { ids, at, opened, busy } = round
  const over = isOver(round)
  const id = over ? undefined : ids[at]
  const upNext = useQuery(
    orpc.contacts.get.queryOptions({ input: id === undefined || opened !== null ? skipToken : { id } }),
  )
  const element = useRef<HTMLElement>(null)
  const turn = `${at} ${opened !== null} ${over} ${busy}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn has its own button that goes on.
  useEffect(() => {
    if (busy) return
    const dialog = document.querySelector('[role="dialog"][aria-modal="true"]')
    if (dialog === null) element.current?.querySelector<HTMLElement>('[data-goes-on]')?.focus()
  }, [turn])

  if (over) return <DraftRoundSummary round={round} element={element} />
  const name = opened ? opened.draft.recipient.name || opened.draft.recipient.email : (upNext.data?.name ?? '')
  const last = at === ids.length - 1
  return (
    <section className={classes.bar} aria-label={t('drafts.label')} ref={element}>
      <Progress className={classes.progress} size={2} radius={0} value={(at / ids.length) * 100} aria-hidden />
      <IconMailFast className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <span className={classes.words} role="status">
        <span className={classes.place}>{t('drafts.place', { at: numbers(at + 1), total: numbers(ids.length) })}</span>
        <span className={classes.name}>{name}</span>
        <span className={classes.soft}>
          {opened ? t(`drafts.outcomeShort.${opened.outcome}`) : busy ? t('drafts.opening') : ''}
        </span>
      </span>
      {opened && <DraftMeter length={opened.draft.mailtoLength} />}
      <span className={classes.actions}>
        {opened ? (
          <>
            <Button size="xs" loading={busy} onClick={() => void settleCurrentDraft('sent')} data-goes-on>
              {t('drafts.sent')}
            </Button>
            <Button size="xs" variant="default" disabled={busy} onClick={() => void settleCurrentDraft('not_sent')}>
              {t('drafts.notSent')}
            </Button>
            <Button size="xs" variant="default" disabled={busy} onClick={() => void openNextDraft()}>
              {t(last ? 'drafts.finish' : 'drafts.openNext')}
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" loading={busy} onClick={() => void openCurrentDraft()} data-goes-on>
              {t('drafts.open')}
            </Button>
            <Button size="xs" variant="default" disabled={busy} onClick={skipCurrentDraft}>
              {t('drafts.skip')}
            </Button>
          </>
        )}
        <Button size="xs" variant="subtle" color="gray" c="var(--text-soft)" onClick={stopDrafts}>
          {t('drafts.stop')}
        </Button>
      </span>
    </section>
  )
}
