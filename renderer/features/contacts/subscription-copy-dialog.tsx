import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../../shared/contract/contacts.ts'
import { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { type ContactTarget, selectionKey } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { ContactChoice } from '../../ui/contact-choice.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SubscriptionSummary } from '../../ui/subscriptions/subscription-summary.tsx'
import { useSubscriptionUndo } from '../../ui/subscriptions/use-subscription-undo.ts'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { SubscriptionCopyCounts } from './subscription-copy-counts.tsx'

interface SubscriptionCopyDialogProps {
  readonly target: ContactTarget
  /** Where the focus goes afterwards, if what had it is gone. */
  readonly home: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** After this the task tray shows how far it is, and the dialog steps aside; in milliseconds. */
const patience = 1_500

/** Stands where nobody is chosen yet; nothing is asked about it. */
const nobody = ContactId.parse(Number.MAX_SAFE_INTEGER)

/** Subscribes a selection like one contact, once it is shown what would change. */
export function SubscriptionCopyDialog({ target, home, onClose }: SubscriptionCopyDialogProps) {
  const { t } = useTranslation(['subscriptions', 'common'])
  const numbers = useNumbers()
  const undo = useSubscriptionUndo()
  const [model, setModel] = useState<ContactRow | null>(null)
  const [copying, setCopying] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useFocusAfterwards(home)
  const subscriptions = useQuery({
    ...orpc.subscriptions.ofContact.queryOptions({ input: { contactId: model?.id ?? nobody } }),
    enabled: model !== null,
  })
  const possible = model !== null && model.company !== null
  const preview = useQuery({
    queryKey: [...orpc.subscriptions.previewCopy.key(), model?.id, selectionKey(target.selection)],
    queryFn: ({ signal }) =>
      client.subscriptions.previewCopy({ contactId: model?.id ?? nobody, selection: target.selection }, { signal }),
    staleTime: 0,
    gcTime: 0,
    enabled: possible && !copying,
  })
  const counted = (count: number) => ({ count, formatted: numbers(count) })

  const copy = async ({ id, name }: ContactRow) => {
    setCopying(true)
    timer.current = setTimeout(onClose, patience)
    try {
      const { contacts, undoId } = await client.subscriptions.copy({ contactId: id, selection: target.selection })
      const message = t('copy.done', { ...counted(contacts), name })
      if (undoId === null) showDone(t('done.nothing'))
      else showUndo({ message, onUndo: () => undo(undoId) })
    } catch (error) {
      showError(error)
    }
    onClose()
  }

  const { name, size } = target
  const changes = preview.data?.changes ?? 0
  return (
    <Modal
      opened
      onClose={onClose}
      title={name === null ? t('copy.title', counted(size)) : t('copy.titleNamed', { name })}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="sm">
        <ContactChoice
          label={t('copy.model')}
          description={t('copy.modelText')}
          placeholder={t('copy.modelHint')}
          nobody={t('copy.noModel')}
          chosen={model}
          onChoose={setModel}
        />
        {model && !possible && <Text c="var(--warning)">{t('copy.modelWithoutCompany')}</Text>}
        {possible && subscriptions.data && <SubscriptionSummary {...subscriptions.data} />}
        {possible && subscriptions.data?.cells.every(({ on }) => !on) && (
          <Text c="var(--warning)">{t('copy.modelWithout', { name: model.name })}</Text>
        )}
        {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {possible && preview.isPending && <Text c="dimmed">{t('copy.counting')}</Text>}
        {possible && preview.data && <SubscriptionCopyCounts preview={preview.data} model={model.name} size={size} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
          <Button
            loading={copying}
            disabled={!possible || preview.isFetching || changes === 0}
            onClick={() => model && void copy(model)}
          >
            {t('copy.verb', counted(changes || size))}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
