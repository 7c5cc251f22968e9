import {
  IconCheck,
  IconClipboardCheck,
  IconHourglass,
  IconInbox,
  IconPrinter,
  IconRubberStamp,
  IconRulerMeasure,
  IconScissors,
  IconSparkles,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobState } from '../../shared/contract/jobs.ts'
import { ToneBadge } from './tone-badge.tsx'

const looks = {
  new: { tone: 'busy', icon: IconSparkles },
  incoming: { tone: 'busy', icon: IconInbox },
  accepted: { tone: 'neutral', icon: IconClipboardCheck },
  approval_pending: { tone: 'warning', icon: IconHourglass },
  approved: { tone: 'neutral', icon: IconRubberStamp },
  prepress: { tone: 'neutral', icon: IconRulerMeasure },
  postpress: { tone: 'neutral', icon: IconScissors },
  production: { tone: 'neutral', icon: IconPrinter },
  completed: { tone: 'good', icon: IconCheck },
} as const satisfies Record<JobState, unknown>

/** Where a job stands in the shop's chain: colour, sign and word. */
export function JobStateBadge({ state }: { readonly state: JobState }) {
  const { t } = useTranslation('jobStates')
  return <ToneBadge {...looks[state]} label={t(state)} />
}
