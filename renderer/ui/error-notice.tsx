import { Alert, Button, Stack } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../client/error-words.ts'
import { TechnicalDetail } from './technical-detail.tsx'

interface ErrorNoticeProps {
  readonly error: unknown
  /** Offers to try again. */
  readonly onRetry?: () => void
}

/** Any error of a call, in the operator's words, where it happened. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation()
  const { text, detail } = errorWords(error)
  return (
    <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert">
      <Stack gap="xs" align="flex-start">
        {text}
        {detail !== null && <TechnicalDetail detail={detail} />}
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
