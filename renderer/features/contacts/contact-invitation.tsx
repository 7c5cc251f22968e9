import { IconMailForward } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '../../../shared/contract/contacts.ts'
import type { Dates } from '../../client/dates.ts'
import classes from './contact-invitation.module.css'

interface ContactInvitationProps {
  readonly invitation: ContactRow['invitation']
  readonly dates: Dates
}

/**
 * The flag beside a state: an invitation was sent; when and by which way shows on hover. It stands in every row, so it
 * is no tooltip of the kit: those set state as they mount, and a quick scroll mounts more than React puts up with.
 */
export function ContactInvitation({ invitation, dates }: ContactInvitationProps) {
  const { t } = useTranslation('contacts')
  if (!invitation) return null
  const words = t(`invitation.${invitation.way}`, { date: dates.day(invitation.at) })
  return (
    <span className={classes.flag} role="img" aria-label={words} title={words}>
      <IconMailForward size={15} stroke={1.8} aria-hidden />
    </span>
  )
}
