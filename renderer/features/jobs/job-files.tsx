import { Button } from '@mantine/core'
import { IconFile, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/contract/jobs.ts'
import { useByteWords } from '../../ui/import/import-formats.ts'
import classes from './job-view.module.css'
import type { JobActions } from './use-job-actions.ts'

interface JobFilesProps {
  readonly job: Job
  readonly actions: JobActions
}

/** Signs that turn the direction of writing: they make `exe` of what reads as `pdf`. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A job's files with their sizes. Only a PDF is opened: a support file may be of any kind, and is saved. */
export function JobFiles({ job, actions }: JobFilesProps) {
  const { t } = useTranslation('jobs')
  const bytes = useByteWords()
  return (
    <section className={classes.section}>
      <h3>{t('details.files')}</h3>
      {job.files.length === 0 && <p className={classes.faint}>{t('details.noFiles')}</p>}
      <ul className={classes.list}>
        {job.files.map((file) => {
          const pdf = /\.pdf$/i.test(file.name)
          const name = file.name.replace(directions, '')
          const Sign = pdf ? IconFileTypePdf : IconFile
          return (
            <li key={file.id} className={classes.file}>
              <Sign className={classes.sign} size={20} stroke={1.5} aria-hidden />
              <div>
                <div className={classes.fileName} title={name}>
                  {name}
                </div>
                <p className={classes.faint}>{`${t(`details.kinds.${file.kind}`)} · ${bytes(file.size)}`}</p>
              </div>
              <span className={classes.fileActions}>
                {pdf && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('actions.openFile', { name })}
                    onClick={() => void actions.open(job, file)}
                  >
                    {t('actions.open')}
                  </Button>
                )}
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('actions.saveFile', { name })}
                  onClick={() => void actions.save(job, file)}
                >
                  {t('actions.save')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
