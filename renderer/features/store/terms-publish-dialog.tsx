import { Alert, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, orpc } from '../../client/client.ts'
import { errorCode } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useFocusAfterwards } from '../../ui/use-focus-afterwards.ts'
import { TermsStatement } from './terms-statement.tsx'
import type { UploadedTerms } from './use-terms-upload.ts'

interface TermsPublishDialogProps {
  readonly document: UploadedTerms
  readonly onClose: (published: boolean) => void
}

/**
 * Says exactly what publishing does before it does it. What is confirmed is what stood there: if the figures changed
 * meanwhile, nothing is published and they are shown anew.
 */
export function TermsPublishDialog({ document: { id, name }, onClose }: TermsPublishDialogProps) {
  const { t } = useTranslation(['store', 'common'])
  useFocusAfterwards()
  const [publishing, setPublishing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [changed, setChanged] = useState(false)
  const preview = useQuery({
    ...orpc.terms.preview.queryOptions({ input: { fileId: id } }),
    enabled: !publishing,
    staleTime: 0,
    gcTime: 0,
  })
  const publish = async (tell: boolean) => {
    if (!preview.data) return
    setPublishing(true)
    setError(null)
    setChanged(false)
    try {
      await client.terms.publish({ fileId: id, reset: preview.data.reset, tell })
      showDone(t('terms.publish.done', { name }))
      onClose(true)
    } catch (failure) {
      setPublishing(false)
      if (errorCode(failure) !== 'SELECTION_CHANGED') return setError(failure)
      setChanged(true)
      await preview.refetch()
    }
  }
  const problem = error ?? preview.error
  return (
    <Modal
      opened
      size={520}
      title={t('terms.publish.title')}
      onClose={() => !publishing && onClose(false)}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {changed && (
        <Alert color="yellow" mb="md">
          {t('terms.publish.changed')}
        </Alert>
      )}
      {problem !== null && <ErrorNotice error={problem} />}
      {!preview.data && !preview.error && <Text c="dimmed">{t('common:loading')}</Text>}
      {preview.data && (
        <TermsStatement
          name={name}
          preview={preview.data}
          publishing={publishing}
          onPublish={(tell) => void publish(tell)}
          onClose={() => onClose(false)}
        />
      )}
    </Modal>
  )
}
