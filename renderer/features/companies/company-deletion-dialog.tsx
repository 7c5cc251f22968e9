import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyName } from '../../../shared/contract/companies.ts'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { CompanyChoice } from './company-choice.tsx'
import { CompanyDeletionStatement } from './company-deletion-statement.tsx'

interface CompanyDeletionDialogProps {
  readonly company: CompanyName
  /** Takes the focus afterwards where nothing is left of what had it before. */
  readonly home: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onDeleted: () => void
}

/**
 * Asks before a company is deleted, and where its contacts go. What is confirmed is what stood there: if any of it
 * changed meanwhile, nothing is deleted and it is shown anew.
 */
export function CompanyDeletionDialog({ company, home, onClose, onDeleted }: CompanyDeletionDialogProps) {
  const { t } = useTranslation(['companies', 'common'])
  const numbers = useNumbers()
  useFocusAfterwards(home)
  const [where, setWhere] = useState<'company' | 'none' | null>(null)
  const [target, setTarget] = useState<CompanyName | null>(null)
  const [deleting, setDeleting] = useState(false)
  const [changed, setChanged] = useState(false)
  const moveTo = where === 'company' ? target?.id : (where ?? undefined)
  const asked = { id: company.id, ...(moveTo !== undefined && { moveTo }) }
  const preview = useQuery({
    queryKey: [...orpc.companies.previewDeletion.key(), company.id, moveTo ?? null],
    queryFn: ({ signal }) => client.companies.previewDeletion(asked, { signal }),
    enabled: !deleting,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  const { data } = preview
  const contacts = data?.contacts ?? 0
  const counted = { count: contacts, formatted: numbers(contacts) }
  const decided = contacts === 0 || moveTo !== undefined

  const remove = async () => {
    if (!data) return
    setDeleting(true)
    try {
      const { moved } = await client.companies.delete({ ...asked, fingerprint: data.fingerprint })
      const { name } = company
      showDone(
        moved > 0 && where === 'company'
          ? t('done.deletedMoved', { name, count: moved, formatted: numbers(moved) })
          : t('done.deleted', { name }),
      )
      onDeleted()
      onClose()
    } catch (error) {
      setDeleting(false)
      const code = errorCode(error)
      if (code !== 'SELECTION_CHANGED' && code !== 'COMPANY_HAS_CONTACTS') return showError(error)
      setChanged(true)
      await preview.refetch()
    }
  }

  return (
    <Modal
      opened
      size={480}
      onClose={onClose}
      title={t('deletion.title', company)}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="md">
        {changed && <Alert color="yellow">{t('deletion.changed')}</Alert>}
        {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.isPending && (
          <Text c="dimmed" fz={13}>
            {t('deletion.counting')}
          </Text>
        )}
        {contacts > 0 && (
          <Radio.Group
            label={t('deletion.where', counted)}
            value={where}
            onChange={(value) => setWhere(value === 'company' || value === 'none' ? value : null)}
          >
            <Stack gap={6} mt={6}>
              <Radio size="xs" value="company" label={t('deletion.toCompany')} />
              <Radio size="xs" value="none" label={t('deletion.toNone')} />
            </Stack>
          </Radio.Group>
        )}
        {where === 'company' && (
          <CompanyChoice
            label={t('deletion.company')}
            kind="any"
            except={company.id}
            chosen={target}
            onChoose={setTarget}
          />
        )}
        {data && <CompanyDeletionStatement preview={data} decided={decided} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:actions.cancel')}
          </Button>
          <Button
            color="red"
            loading={deleting}
            disabled={!data || !decided || preview.isFetching}
            onClick={() => void remove()}
          >
            {contacts > 0 && where !== 'none' ? t('deletion.verbMove', counted) : t('deletion.verb')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
