import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './shell-bar.module.css'

/** Says that the core cannot be reached; calls wait until it can. */
export function ConnectionBar() {
  const { t } = useTranslation()
  return (
    <div className={classes.bar} data-kind="lost" role="status">
      <Loader size={13} color="currentColor" />
      {t('connection.lost')}
    </div>
  )
}
