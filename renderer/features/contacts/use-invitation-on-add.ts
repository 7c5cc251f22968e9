import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import type { Contact } from '../../../shared/contract/contacts.ts'
import type { MailLack } from '../../../shared/contract/mail.ts'
import { orpc } from '../../client/client.ts'
import { usePreference } from '../../client/preferences.ts'
import { useInviteOne } from '../../ui/activation/use-invite-one.ts'

const Wanted = z.boolean()

/** Whether a contact is sent an activation request as soon as it is added; remembered for the operator. */
export interface InvitationOnAdd {
  readonly wanted: boolean
  readonly want: (wanted: boolean) => void
  /** What the way of the settings still lacks: nobody can be invited before. */
  readonly lacks: readonly MailLack[]
  /** Sends the request by the way of the settings. A failure is shown, and takes nothing from what was saved. */
  readonly submit: (contact: Contact) => Promise<void>
}

export function useInvitationOnAdd(): InvitationOnAdd {
  const [kept, want] = usePreference('contacts.inviteOnAdd', Wanted, true)
  const { data: mail } = useQuery(orpc.mail.get.queryOptions())
  const submit = useInviteOne()
  const lacks = mail?.lacks[mail.way] ?? []
  return { wanted: kept && mail !== undefined && lacks.length === 0, want, lacks, submit }
}
