import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { errorData } from '../../client/error-words.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'

/** The seconds a throttled attempt has to wait; 0 for any other error. */
export const waitOf = (error: Error): number => errorData(error, 'TOO_MANY_ATTEMPTS')?.retryAfterSeconds ?? 0

interface AttemptNoticeProps {
  readonly error: Error | null
  /** Seconds still to wait. */
  readonly wait: number
}

/** Why a password was not taken; a throttled attempt counts down and then says nothing any more. */
export function AttemptNotice({ error, wait }: AttemptNoticeProps) {
  const { t } = useTranslation('signIn')
  if (!error) return null
  if (waitOf(error) === 0) return <ErrorNotice error={error} />
  if (wait === 0) return null
  return (
    <Alert color="yellow" c="var(--warning)">
      {t('wait', { count: wait })}
    </Alert>
  )
}
