import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBan,
  IconCheck,
  IconClock,
  IconMailX,
  IconPencil,
  IconQuestionMark,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RequestStanding } from '../../../shared/contract/activation.ts'
import { ToneBadge } from '../tone-badge.tsx'

const looks = {
  prepared: { tone: 'neutral', icon: IconClock },
  draft_opened: { tone: 'warning', icon: IconPencil },
  sent: { tone: 'busy', icon: IconCheck },
  not_sent: { tone: 'neutral', icon: IconX },
  uncertain: { tone: 'warning', icon: IconQuestionMark },
  accepted: { tone: 'good', icon: IconUserCheck },
  bounced: { tone: 'danger', icon: IconMailX },
  failed: { tone: 'danger', icon: IconAlertTriangle },
  cancelled: { tone: 'neutral', icon: IconBan },
  replaced: { tone: 'neutral', icon: IconArrowForwardUp },
} as const

/** How an activation request stands: colour, sign and word. */
export function RequestStandingBadge({ standing }: { readonly standing: RequestStanding }) {
  const { t } = useTranslation(['outbox', 'activation'])
  return (
    <ToneBadge
      {...looks[standing]}
      label={t(`activation:standings.${standing}`)}
      hint={t(`ledger.standingHints.${standing}`)}
    />
  )
}
