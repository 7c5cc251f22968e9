import { IconMailQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import classes from './catalogue-page.module.css'

/** In place of a notification that the address names and the catalogue does not have. */
export function NotificationMissing() {
  const { t } = useTranslation('catalogue')
  return (
    <div className={classes.missing}>
      <EmptyState icon={IconMailQuestion} title={t('notFound.title')} text={t('notFound.text')} />
    </div>
  )
}
