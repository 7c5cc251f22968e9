import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job, JobFile, JobState } from '../../../shared/contract/jobs.ts'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { openPdf, saveDownload } from '../../client/transfers.ts'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'
import { idsOf, type JobTarget } from './job-selection.ts'

/** What can be done with jobs, with the words after. Failures are shown, never thrown. */
export function useJobActions() {
  const { t } = useTranslation(['jobs', 'jobStates'])
  const numbers = useNumbers()
  return useMemo(() => {
    const counted = (count: number) => ({ count, formatted: numbers(count) })

    const offerUndo = (message: string, from: JobState, before: { id: Job['id']; state: JobState }[]) =>
      showUndo({
        message,
        onUndo: async () => {
          const { restored } = await client.jobs.restore({ from, before })
          showDone(restored > 0 ? t('done.restored', counted(restored)) : t('done.restoredNone'))
        },
      })

    return {
      async move({ id, title, state: before }: Job, state: JobState) {
        try {
          await client.jobs.move({ id, state })
          offerUndo(t('done.moved', { title, state: t(`jobStates:${state}`) }), state, [{ id, state: before }])
        } catch (error) {
          showError(error)
        }
      },

      async moveMany(target: JobTarget, state: JobState) {
        try {
          const { moved, before } = await client.jobs.moveMany({ ids: await idsOf(target), state })
          const words = { ...counted(moved), state: t(`jobStates:${state}`) }
          if (moved === 0) showDone(t('done.movedNone', words))
          else offerUndo(t('done.movedMany', words), state, before)
        } catch (error) {
          showError(error)
        }
      },

      async assign({ id, title }: Job, contact: NonNullable<Job['senderContact']>) {
        try {
          await client.jobs.assign({ id, contactId: contact.id })
          showDone(t('done.assigned', { title, name: contact.name }))
        } catch (error) {
          showError(error)
        }
      },

      async open({ id }: Job, file: JobFile) {
        try {
          const download = await client.jobs.download({ id, fileId: file.id })
          if (!(await openPdf(download))) showDone(t('done.notOpened'))
        } catch (error) {
          showError(error)
        }
      },

      async save({ id }: Job, file: JobFile) {
        try {
          await saveDownload(await client.jobs.download({ id, fileId: file.id }))
        } catch (error) {
          showError(error)
        }
      },

      /** Takes the PDL model away; undo puts it back. */
      async forgetPdl(job: Job) {
        const { id, version, pdl } = job
        if (pdl === null) return
        try {
          const { version: after } = await client.jobs.savePdl({ id, version, text: '' })
          showUndo({
            message: t('done.pdlForgotten'),
            onUndo: async () => {
              await client.jobs.savePdl({ id, version: after, text: pdl.text })
              showDone(t('done.pdlBack'))
            },
          })
        } catch (error) {
          showError(error)
        }
      },
    }
  }, [t, numbers])
}

export type JobActions = ReturnType<typeof useJobActions>
