import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './import-problem.module.css'
import type { FileUpload } from './import-upload.ts'

/** Why a chosen file did not arrive. */
export function UploadFailed({ failed }: { readonly failed: NonNullable<FileUpload['failed']> }) {
  const { t } = useTranslation('imports')
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} className={classes.alert} mb="md">
      <p className={classes.text}>{t(`file.${failed.reason}`, { name: failed.name })}</p>
    </Alert>
  )
}
