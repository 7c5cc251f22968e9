import type { Icon } from '@tabler/icons-react'
import classes from './tone-badge.module.css'

export type Tone = 'neutral' | 'busy' | 'good' | 'warning' | 'danger'

interface ToneBadgeProps {
  readonly tone: Tone
  /** Differs between badges of one tone, so that they differ by more than colour. */
  readonly icon: Icon
  readonly label: string
  /** What it means, on hover. */
  readonly hint?: string
}

/** A state: colour, sign and word. */
export function ToneBadge({ tone, icon: Sign, label, hint }: ToneBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} title={hint}>
      <Sign size={13} stroke={2} aria-hidden />
      {label}
    </span>
  )
}
