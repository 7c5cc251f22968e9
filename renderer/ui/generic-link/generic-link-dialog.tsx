import { Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useFocusAfterwards } from '../use-focus-afterwards.ts'
import { GenericLinkNotWorking } from './generic-link-not-working.tsx'
import { GenericLinkSending, type LinkRecipient } from './generic-link-sending.tsx'

interface GenericLinkDialogProps {
  /** To whom; null to choose. */
  readonly contact: LinkRecipient | null
  readonly onClose: () => void
}

/** Sends the generic link to a contact, by mail or as a draft; where it does not work, says where that is changed. */
export function GenericLinkDialog({ contact, onClose }: GenericLinkDialogProps) {
  const { t } = useTranslation(['store', 'common'])
  useFocusAfterwards()
  const link = useQuery(orpc.store.genericLink.queryOptions())
  const mail = useQuery(orpc.mail.get.queryOptions())
  const error = link.error ?? mail.error
  const working = link.data?.on === true && !link.data.expired
  return (
    <Modal
      opened
      size={480}
      onClose={onClose}
      title={contact ? t('send.titleNamed', { name: contact.name }) : t('send.title')}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {error && <ErrorNotice error={error} onRetry={() => void Promise.all([link.refetch(), mail.refetch()])} />}
      {!error && (!link.data || !mail.data) && <Text c="dimmed">{t('common:loading')}</Text>}
      {link.data && !working && <GenericLinkNotWorking reason={link.data.on ? 'expired' : 'off'} onClose={onClose} />}
      {working && mail.data && <GenericLinkSending contact={contact} mail={mail.data} onClose={onClose} />}
    </Modal>
  )
}
