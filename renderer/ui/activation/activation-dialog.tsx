import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationPreview } from '../../../shared/contract/activation.ts'
import type { MailState, MailWay } from '../../../shared/contract/mail.ts'
import { client, orpc } from '../../client/client.ts'
import { type ContactTarget, selectionKey } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useFocusAfterwards } from '../use-focus-afterwards.ts'
import { InvitationCounts } from './invitation-counts.tsx'
import { InvitationOfOne } from './invitation-of-one.tsx'
import { firstWay, invitationPlan } from './invitation-plan.ts'
import { type DraftManner, InvitationWay } from './invitation-way.tsx'
import { MailNotSetUp } from './mail-not-set-up.tsx'
import { useSubmission } from './use-submission.ts'

interface ActivationDialogProps {
  readonly target: ContactTarget
  readonly onClose: () => void
}

/**
 * Says who will be invited, who is left out and why, and by which way, before anything is done (prismaprepare-go,
 * "Soumettre la demande d'activation").
 */
export function ActivationDialog({ target, onClose }: ActivationDialogProps) {
  const { t } = useTranslation(['activation', 'common'])
  useFocusAfterwards()
  const mail = useQuery(orpc.mail.get.queryOptions())
  const preview = useQuery({
    queryKey: [...orpc.activation.preview.key(), selectionKey(target.selection)],
    queryFn: ({ signal }) => client.activation.preview({ selection: target.selection }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
  const error = mail.error ?? preview.error
  const title = target.name === null ? t('dialog.title') : t('dialog.titleNamed', { name: target.name })
  return (
    <Modal
      opened
      size={480}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {error && <ErrorNotice error={error} onRetry={() => void Promise.all([mail.refetch(), preview.refetch()])} />}
      {!error && (!mail.data || !preview.data) && <Text c="dimmed">{t('dialog.counting')}</Text>}
      {mail.data && preview.data && (
        <Submission target={target} mail={mail.data} preview={preview.data} onClose={onClose} />
      )}
    </Modal>
  )
}

interface SubmissionProps extends ActivationDialogProps {
  readonly mail: MailState
  readonly preview: InvitationPreview
}

/** A round of drafts takes no more. */
const mostDrafts = 1_000

function Submission({ target, mail, preview, onClose }: SubmissionProps) {
  const { t } = useTranslation(['activation', 'common'])
  const numbers = useNumbers()
  const [skipInvited, setSkipInvited] = useState(false)
  const [chosen, setChosen] = useState<MailWay | null>(null)
  const [manner, setManner] = useState<DraftManner>('oneByOne')
  const { submit, submitting, error } = useSubmission(target.selection, onClose)

  const first = useRef<HTMLButtonElement>(null)
  // The dialog looked for what to focus before the figures were there.
  useEffect(() => first.current?.focus(), [])

  const plan = invitationPlan(preview, skipInvited)
  const way = chosen ?? firstWay(mail)
  const nobody = plan.invited === 0
  const single = plan.total === 1
  return (
    <Stack gap="md">
      {single ? (
        <InvitationOfOne plan={plan} name={target.name} />
      ) : (
        <InvitationCounts plan={plan} skipInvited={skipInvited} onSkipInvited={setSkipInvited} />
      )}
      {!single && nobody && <Text c="dimmed">{t('dialog.nobody')}</Text>}
      {!nobody && way === null && <MailNotSetUp onLeave={onClose} />}
      {!nobody && way !== null && (
        <InvitationWay
          mail={mail}
          way={way}
          onWay={setChosen}
          manner={plan.invited > 1 ? manner : null}
          onManner={setManner}
          overMost={plan.invited > mostDrafts}
          onLeave={onClose}
        />
      )}
      {error !== null && <ErrorNotice error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" ref={nobody || way === null ? first : undefined} onClick={onClose}>
          {t(nobody ? 'common:actions.close' : 'common:actions.cancel')}
        </Button>
        {!nobody && (
          <Button
            ref={way === null ? undefined : first}
            disabled={way === null}
            loading={submitting}
            onClick={() => way && submit({ way, manner, skipInvited, single: plan.invited === 1 })}
          >
            {t('dialog.verb', { count: plan.invited, formatted: numbers(plan.invited) })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
