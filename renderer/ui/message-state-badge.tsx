import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconPencil,
  IconQuestionMark,
  IconSend,
  IconShieldOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MessageState } from '../../shared/contract/outbox.ts'
import { ToneBadge } from './tone-badge.tsx'

const looks = {
  queued: { tone: 'neutral', icon: IconClock },
  sending: { tone: 'busy', icon: IconSend },
  sent: { tone: 'good', icon: IconCheck },
  failed: { tone: 'danger', icon: IconAlertTriangle },
  uncertain: { tone: 'warning', icon: IconQuestionMark },
  draft_opened: { tone: 'warning', icon: IconPencil },
  suppressed: { tone: 'neutral', icon: IconShieldOff },
  cancelled: { tone: 'neutral', icon: IconBan },
} as const

/** A message's state: colour, sign and word. */
export function MessageStateBadge({ state }: { readonly state: MessageState }) {
  const { t } = useTranslation('outbox')
  return <ToneBadge {...looks[state]} label={t(`states.${state}`)} hint={t(`stateHints.${state}`)} />
}
