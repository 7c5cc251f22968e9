import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { TechnicalDetail } from '../technical-detail.tsx'
import { MessagePage } from './message-page.tsx'

/** In place of a page that failed; the rest of the window goes on. */
export function BrokenPage() {
  return <BrokenMessage error={useRouteError()} />
}

/** Says that something in the window failed, with what a developer needs to mend it. */
export function BrokenMessage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['shell', 'common'])
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return (
    <MessagePage title={t('broken.title')}>
      <span>{t('broken.text')}</span>
      <Button onClick={() => location.reload()}>{t('common:actions.reload')}</Button>
      <TechnicalDetail detail={detail} />
    </MessagePage>
  )
}
