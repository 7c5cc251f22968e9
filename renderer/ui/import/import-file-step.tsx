import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadingOptions } from '../../../shared/contract/contact-import.ts'
import { FileButton } from './import-file-button.tsx'
import classes from './import-file-step.module.css'
import { ImportFirstRows } from './import-first-rows.tsx'
import { useByteWords } from './import-formats.ts'
import { type Inspection, useImportWords } from './import-kind.ts'
import { ImportProblem } from './import-problem.tsx'
import { ImportReading } from './import-reading.tsx'
import { fileRefusal } from './import-refusal.ts'

interface ChosenFileProps {
  readonly name: string
  /** The latest answer; with an error, the one before it, so that its choices can be taken back. */
  readonly inspection: Inspection | undefined
  readonly pending: boolean
  readonly error: unknown
  readonly reading: ReadingOptions
  readonly onReading: (reading: ReadingOptions) => void
  readonly onFile: (file: File) => void
  readonly onRetry: () => void
}

/** The chosen file: what it is, how it is read, and its first rows. */
export function ChosenFile(props: ChosenFileProps) {
  const { t } = useTranslation('imports')
  const { name, inspection, pending, error, reading, onReading, onFile, onRetry } = props
  const refused = fileRefusal(error) !== null
  return (
    <>
      <FileCard name={name} inspection={error === null ? inspection : undefined}>
        {refused ? null : (
          <FileButton variant="default" onFile={onFile}>
            {t('file.other')}
          </FileButton>
        )}
      </FileCard>
      {inspection && (error === null || Object.keys(reading).length > 0) ? (
        <ImportReading inspection={inspection} reading={reading} onChange={onReading} />
      ) : null}
      {error === null ? null : (
        <div className={classes.problem}>
          <ImportProblem error={error}>
            {refused ? (
              <FileButton onFile={onFile}>{t('file.other')}</FileButton>
            ) : (
              <Button variant="default" onClick={onRetry}>
                {t('actions.retry', { ns: 'common' })}
              </Button>
            )}
          </ImportProblem>
        </div>
      )}
      {inspection && error === null ? <ImportFirstRows inspection={inspection} pending={pending} /> : null}
    </>
  )
}

interface FileCardProps {
  readonly name: string
  readonly inspection: Inspection | undefined
  readonly children: ReactNode
}

function FileCard({ name, inspection, children }: FileCardProps) {
  const { t } = useTranslation('imports')
  const words = useImportWords()
  const bytes = useByteWords()
  const origin = inspection ? words.origin(inspection) : null
  const facts = inspection
    ? [t(`file.formats.${inspection.format}`), bytes(inspection.size), ...(origin === null ? [] : [origin])]
    : []
  return (
    <div className={classes.card}>
      <IconFileSpreadsheet size={26} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <div className={classes.about}>
        <div className={classes.name}>{name}</div>
        {facts.length > 0 ? <div className={classes.facts}>{facts.join(' · ')}</div> : null}
      </div>
      {children}
    </div>
  )
}
