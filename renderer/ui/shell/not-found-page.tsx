import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MessagePage } from './message-page.tsx'

/** The address leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <MessagePage title={t('notFound.title')}>
      <span>{t('notFound.text')}</span>
      <Button component={Link} to="/" variant="default">
        {t('notFound.back')}
      </Button>
    </MessagePage>
  )
}
