import { Button, Progress } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import zone from '../../ui/import/import-drop-zone.module.css'
import { FileButton } from '../../ui/import/import-file-button.tsx'
import { useFileDrop } from '../../ui/import/import-file-drop.ts'
import page from './store-page.module.css'
import classes from './terms-page.module.css'
import { TermsPublishDialog } from './terms-publish-dialog.tsx'
import { useTermsUpload } from './use-terms-upload.ts'

/** Where a new document is dropped or chosen; nothing changes before the dialog that follows is confirmed. */
export function TermsUpload() {
  const { t } = useTranslation('store')
  const { running, failed, refused, error, uploaded, choose, cancel, close } = useTermsUpload()
  const dragging = useFileDrop(uploaded || running ? null : choose)
  const problem = refused
    ? t(`terms.upload.refused.${refused.reason}`, { name: refused.name })
    : failed && t(`terms.upload.${failed.reason}`, { name: failed.name })
  return (
    <section>
      <h2 className={classes.heading}>{t('terms.upload.title')}</h2>
      {running ? (
        <div className={zone.zone}>
          <p className={zone.lead}>{t('terms.upload.running', { name: running.name })}</p>
          <Progress
            className={zone.bar}
            value={Math.floor(running.share * 100)}
            aria-label={t('terms.upload.running', { name: running.name })}
          />
          <Button variant="default" onClick={cancel}>
            {t('terms.upload.cancel')}
          </Button>
        </div>
      ) : (
        <div className={zone.zone} data-dragging={dragging || undefined}>
          <IconFileUpload className={zone.icon} size={32} stroke={1.4} aria-hidden />
          <p className={zone.lead}>{t(dragging ? 'terms.upload.dropNow' : 'terms.upload.drop')}</p>
          <p className={zone.hint}>{t('terms.upload.hint')}</p>
          <div className={zone.actions}>
            <FileButton variant="default" accept=".pdf,.txt,application/pdf,text/plain" onFile={choose}>
              {t('terms.upload.choose')}
            </FileButton>
          </div>
        </div>
      )}
      {problem && (
        <p className={page.error} role="alert">
          {problem}
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {uploaded && <TermsPublishDialog document={uploaded} onClose={close} />}
    </section>
  )
}
