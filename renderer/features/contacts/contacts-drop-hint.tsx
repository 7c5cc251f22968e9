import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './contacts-page.module.css'

/** Says, while a file is held over the page, what dropping it does. */
export function ContactsDropHint() {
  const { t } = useTranslation('contacts')
  return (
    <div className={classes.drop}>
      <IconFileImport size={34} stroke={1.4} aria-hidden />
      {t('drop.title')}
      <small>{t('drop.text')}</small>
    </div>
  )
}
