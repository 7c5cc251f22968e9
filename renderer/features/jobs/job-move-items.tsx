import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { JobState } from '../../../shared/contract/jobs.ts'

interface JobMoveItemsProps {
  /** Where the job is now; undefined for several. */
  readonly from?: JobState
  readonly onMove: (state: JobState) => void
}

/** The states of the chain as lines of a menu; the one of now is marked. */
export function JobMoveItems({ from, onMove }: JobMoveItemsProps) {
  const { t } = useTranslation(['jobs', 'jobStates'])
  return JobState.options.map((state) => (
    <Menu.Item
      key={state}
      disabled={state === from}
      rightSection={state === from ? t('here') : undefined}
      onClick={() => onMove(state)}
    >
      {t(`jobStates:${state}`)}
    </Menu.Item>
  ))
}
