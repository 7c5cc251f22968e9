import { Button, Progress } from '@mantine/core'
import { IconDownload, IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './import-drop-zone.module.css'
import { FileButton } from './import-file-button.tsx'
import { useByteWords } from './import-formats.ts'
import { useImportKind, useImportWords } from './import-kind.ts'
import type { FileUpload } from './import-upload.ts'

interface DropZoneProps {
  readonly upload: FileUpload
  readonly dragging: boolean
  readonly onTemplate: () => void
}

/** Where a file is dropped or chosen, and where one sees it arrive. */
export function ImportDropZone({ upload, dragging, onTemplate }: DropZoneProps) {
  const { t } = useTranslation('imports')
  const { FileActions } = useImportKind()
  const words = useImportWords()
  if (upload.running) return <Uploading upload={upload} />
  return (
    <div className={classes.zone} data-dragging={dragging || undefined}>
      <IconTableImport className={classes.icon} size={36} stroke={1.4} aria-hidden="true" />
      <p className={classes.lead}>{dragging ? t('file.dropNow') : t('file.drop')}</p>
      <p className={classes.hint}>{words.fileHint}</p>
      <div className={classes.actions}>
        <FileButton onFile={upload.choose} autoFocus>
          {t('file.choose')}
        </FileButton>
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={onTemplate}>
          {t('file.template')}
        </Button>
        {FileActions ? <FileActions /> : null}
      </div>
    </div>
  )
}

function Uploading({ upload }: { readonly upload: FileUpload }) {
  const { t } = useTranslation('imports')
  const bytes = useByteWords()
  if (!upload.running) return null
  const { name, size, share } = upload.running
  const percent = Math.floor(share * 100)
  return (
    <div className={classes.zone}>
      <p className={classes.lead}>{t('file.uploading', { name })}</p>
      <Progress value={percent} aria-label={t('file.uploading', { name })} className={classes.bar} />
      <p className={`${classes.hint} tabular`}>{t('file.uploadShare', { share: percent, size: bytes(size) })}</p>
      <Button variant="default" onClick={upload.cancel}>
        {t('file.cancelUpload')}
      </Button>
    </div>
  )
}
