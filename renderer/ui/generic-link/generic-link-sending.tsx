import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailState, MailWay } from '../../../shared/contract/mail.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client } from '../../client/client.ts'
import { activationStore } from '../activation/activation-store.ts'
import { showQueued } from '../activation/activation-toasts.tsx'
import { openAnyDraft } from '../activation/drafting.ts'
import { firstWay } from '../activation/invitation-plan.ts'
import { MailNotSetUp } from '../activation/mail-not-set-up.tsx'
import { MailWayChoice } from '../activation/mail-way-choice.tsx'
import { ContactChoice } from '../contact-choice.tsx'
import { ErrorNotice } from '../error-notice.tsx'

/** Whom the link goes to. */
export interface LinkRecipient {
  readonly id: ContactId
  readonly name: string
  readonly email: string
}

interface GenericLinkSendingProps {
  readonly contact: LinkRecipient | null
  readonly mail: MailState
  readonly onClose: () => void
}

/** To whom and by which way; then it waits in the outbox, or its draft is open. */
export function GenericLinkSending({ contact, mail, onClose }: GenericLinkSendingProps) {
  const { t } = useTranslation(['store', 'common'])
  const [found, setFound] = useState<Parameters<typeof ContactChoice>[0]['chosen']>(null)
  const [chosenWay, setChosenWay] = useState<MailWay | null>(null)
  const recipient = contact ?? found
  const way = chosenWay ?? firstWay(mail)
  const send = useMutation({
    mutationFn: async ({ to, by }: { readonly to: LinkRecipient; readonly by: MailWay }) => {
      const { draft } = await client.store.sendGenericLink({ contactId: to.id, way: by })
      if (draft === null) showQueued(t('send.queued', { name: to.name || to.email }))
      else activationStore.set({ linkDraft: { draft, outcome: await openAnyDraft(draft) } })
    },
    onSuccess: onClose,
  })
  return (
    <Stack gap="md">
      {contact ? (
        <Text>{t('send.text', { name: contact.name || contact.email, email: contact.email })}</Text>
      ) : (
        <ContactChoice
          label={t('send.to')}
          description={t('send.toHint')}
          placeholder={t('send.placeholder')}
          nobody={t('send.nobody')}
          chosen={found}
          onChoose={setFound}
        />
      )}
      {way === null ? (
        <MailNotSetUp onLeave={onClose} />
      ) : (
        <MailWayChoice mail={mail} way={way} onWay={setChosenWay} onLeave={onClose} />
      )}
      {send.error && <ErrorNotice error={send.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
        {way !== null && (
          <Button
            disabled={recipient === null}
            loading={send.isPending}
            data-autofocus={contact ? true : undefined}
            onClick={() => recipient && send.mutate({ to: recipient, by: way })}
          >
            {t(`send.verbs.${way}`)}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
