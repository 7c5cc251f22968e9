import { ActionIcon, Input, Progress } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../ui/import/import-file-button.tsx'
import classes from './job-file-field.module.css'
import type { JobUpload } from './use-job-upload.ts'

interface JobFileFieldProps {
  readonly label: string
  readonly description?: string
  /** What the dialog offers; everything unless told. */
  readonly accept?: string
  readonly upload: JobUpload
  readonly error?: string | undefined
}

/** One file of a new job: chosen, on its way, or there. */
export function JobFileField({ label, description, accept = '', upload, error }: JobFileFieldProps) {
  const { t } = useTranslation('jobs')
  const id = useId()
  const { running, failed, file } = upload
  const percent = running ? Math.floor(running.share * 100) : 0
  const name = running?.name ?? file?.name
  const choose = t(name === undefined ? 'form.choose' : 'form.replace')
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelElement="div"
      description={description}
      error={error ?? (failed && t(`form.${failed.reason}`, { name: failed.name }))}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    >
      <div className={classes.line}>
        {name !== undefined && (
          <span className={classes.file}>
            <IconPaperclip size={15} stroke={1.8} aria-hidden />
            <span className={classes.name} title={name}>
              {name}
            </span>
            <ActionIcon size="sm" aria-label={t('form.remove', { name })} onClick={upload.remove}>
              <IconX size={14} />
            </ActionIcon>
          </span>
        )}
        <FileButton
          size="xs"
          variant="default"
          flex="none"
          accept={accept}
          label={`${label}: ${choose}`}
          onFile={upload.choose}
        >
          {choose}
        </FileButton>
      </div>
      {running && (
        <Progress.Root size={4} mt={6}>
          <Progress.Section
            value={percent}
            aria-label={t('form.uploading', { name: running.name, percent })}
            aria-valuetext={`${percent} %`}
          />
        </Progress.Root>
      )}
    </Input.Wrapper>
  )
}
