import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { type ContactTarget, selectionKey } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useByteWords } from '../../ui/import/import-formats.ts'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { ContactRefusals } from './contact-refusals.tsx'

interface ContactDeletionDialogProps {
  readonly target: ContactTarget
  /** Takes the focus afterwards where nothing is left of what had it before. */
  readonly home: RefObject<HTMLElement | null>
  readonly onClose: () => void
  /** The contacts are gone, but for those refused. */
  readonly onDeleted: (refused: readonly ContactId[]) => void
}

/** Longer than that, and the dialog leaves the work to the task tray. */
const patience = 600

/**
 * Asks before contacts are deleted, and says exactly what would be gone and who stays (prismaprepare-go, "Supprimer le
 * contact"). What is confirmed is
 * what stood there: if any of it changed meanwhile, nothing is deleted and the new figures are shown.
 */
export function ContactDeletionDialog({ target, home, onClose, onDeleted }: ContactDeletionDialogProps) {
  const { t } = useTranslation(['contacts', 'common'])
  const numbers = useNumbers()
  const bytes = useByteWords()
  const [deleting, setDeleting] = useState(false)
  const [changed, setChanged] = useState(false)
  const [keepOut, setKeepOut] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useFocusAfterwards(home)
  const preview = useQuery({
    queryKey: [...orpc.contacts.previewDeletion.key(), selectionKey(target.selection)],
    queryFn: ({ signal }) => client.contacts.previewDeletion({ selection: target.selection }, { signal }),
    staleTime: 0,
    gcTime: 0,
    enabled: !deleting,
  })

  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const remove = async (fingerprint: string, refused: readonly ContactId[]) => {
    setDeleting(true)
    timer.current = setTimeout(onClose, patience)
    try {
      const { deleted } = await client.contacts.delete({ selection: target.selection, fingerprint, keepOut })
      showDone(t('done.deleted', counted(deleted)))
      onDeleted(refused)
      onClose()
    } catch (error) {
      clearTimeout(timer.current)
      setDeleting(false)
      if (errorCode(error) !== 'SELECTION_CHANGED') {
        if (errorCode(error) !== 'STOPPED') showError(error)
        return onClose()
      }
      setChanged(true)
      await preview.refetch()
    }
  }

  const { data } = preview
  const contacts = data?.contacts ?? target.size
  const title =
    data?.contacts === 0
      ? t('deletion.titleNone')
      : contacts === 1 && target.name !== null
        ? t('deletion.titleNamed', { name: target.name })
        : t('deletion.title', counted(contacts))
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:actions.close') }}>
      <Stack gap="sm">
        {changed && <Alert color="yellow">{t('deletion.changed')}</Alert>}
        {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.isPending && <Text c="dimmed">{t('deletion.counting')}</Text>}
        {data && data.contacts > 0 && (
          <Text>
            {t(data.jobs === 0 ? 'deletion.goneAlone' : data.files === 0 ? 'deletion.gone' : 'deletion.goneFiles', {
              contacts: t('deletion.contacts', counted(data.contacts)),
              jobs: t('deletion.jobs', counted(data.jobs)),
              files: t('deletion.files', counted(data.files)),
              size: bytes(data.fileBytes),
            })}{' '}
            {t('deletion.irreversible')}
          </Text>
        )}
        {data && data.addresses > 0 && <Text>{t('deletion.addresses', counted(data.addresses))}</Text>}
        {data && data.contacts > 0 && (
          <Checkbox
            size="xs"
            label={t('deletion.keepOut', counted(data.contacts))}
            description={t('deletion.keepOutText', counted(data.contacts))}
            checked={keepOut}
            onChange={(event) => setKeepOut(event.currentTarget.checked)}
          />
        )}
        {data && data.refused > 0 && <ContactRefusals refused={data.refused} refusals={data.refusals} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t(data?.contacts === 0 ? 'common:actions.close' : 'common:actions.cancel')}
          </Button>
          {data?.contacts !== 0 && (
            <Button
              color="red"
              loading={deleting}
              disabled={!data || preview.isFetching}
              onClick={() =>
                data &&
                remove(
                  data.fingerprint,
                  data.refusals.map(({ id }) => id),
                )
              }
            >
              {t('deletion.verb', counted(contacts))}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
