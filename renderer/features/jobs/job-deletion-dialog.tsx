import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobId } from '../../../shared/contract/values.ts'
import { client, orpc } from '../../client/client.ts'
import { selectionKey } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showDone, showError } from '../../ui/toasts.tsx'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { JobDeletionStatement } from './job-deletion-statement.tsx'
import { idsOf, type JobTarget } from './job-selection.ts'

interface JobDeletionDialogProps {
  readonly target: JobTarget
  /** Of the job, where it is one whose title is known. */
  readonly title: string | null
  /** Takes the focus afterwards where nothing is left of what had it before. */
  readonly home: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onDeleted: (gone: readonly JobId[]) => void
}

/** Asks before jobs are deleted, and says exactly what would be gone and which stay. */
export function JobDeletionDialog({ target, title, home, onClose, onDeleted }: JobDeletionDialogProps) {
  const { t } = useTranslation(['jobs', 'common'])
  const numbers = useNumbers()
  useFocusAfterwards(home)
  const [deleting, setDeleting] = useState(false)
  const preview = useQuery({
    queryKey: [...orpc.jobs.previewDeletion.key(), selectionKey(target.selection)],
    queryFn: async ({ signal }) => {
      const ids = await idsOf(target)
      return { ids, ...(await client.jobs.previewDeletion({ ids }, { signal })) }
    },
    enabled: !deleting,
    staleTime: 0,
    gcTime: 0,
  })
  const { data } = preview
  const jobs = data?.jobs ?? target.size
  const counted = (count: number) => ({ count, formatted: numbers(count) })

  const remove = async () => {
    if (!data) return
    setDeleting(true)
    const stay = new Set(data.refusals.map(({ id }) => id))
    // Only what stood there is asked for: a job that left the works meanwhile stays.
    const named = data.ids.filter((id) => !stay.has(id))
    try {
      const { deleted, refused } = await client.jobs.delete({ ids: named })
      const words =
        title !== null && deleted === 1 ? t('done.deletedNamed', { title }) : t('done.deleted', counted(deleted))
      showDone(refused > 0 ? `${words} ${t('done.kept', counted(refused))}` : words)
      onDeleted(named)
      onClose()
    } catch (error) {
      setDeleting(false)
      showError(error)
    }
  }

  const heading =
    jobs === 0
      ? t('deletion.titleNone')
      : jobs === 1 && title !== null
        ? t('deletion.titleNamed', { title })
        : t('deletion.title', counted(jobs))
  return (
    <Modal opened onClose={onClose} title={heading} closeButtonProps={{ 'aria-label': t('common:actions.close') }}>
      <Stack gap="sm">
        {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.isPending && <Text c="dimmed">{t('deletion.counting')}</Text>}
        {data && <JobDeletionStatement preview={data} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t(jobs === 0 ? 'common:actions.close' : 'common:actions.cancel')}
          </Button>
          {jobs > 0 && (
            <Button color="red" loading={deleting} disabled={!data || preview.isFetching} onClick={() => void remove()}>
              {t('deletion.verb', counted(jobs))}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
