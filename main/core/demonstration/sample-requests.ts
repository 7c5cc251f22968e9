import type { RequestStanding } from '../../../shared/contract/activation.ts'
import type { MessageAttempt, MessageReason, MessageState } from '../../../shared/contract/outbox.ts'
import type { SamplePerson } from './sample-people.ts'

/** What became of a sample activation request and its message. */
export interface SampleOutcome {
  readonly standing: RequestStanding
  readonly message: MessageState
  readonly reason: MessageReason | null
  readonly attempt: Pick<MessageAttempt, 'outcome' | 'code' | 'answer'> | null
}

export interface SampleRequest extends SampleOutcome {
  /** Place among the sample people. */
  readonly person: number
  readonly way: 'mail_client' | 'smtp'
  readonly daysAgo: number
  /** An operator said that the draft was sent. */
  readonly confirmed: boolean
}

const invitations = 160
const settledAfterDays = 30
const accepted = { outcome: 'accepted', code: 250, answer: '250 2.0.0 Ok: queued' } as const

const outcome = (standing: RequestStanding, message: MessageState, more: Partial<SampleOutcome> = {}) => ({
  standing,
  message,
  reason: null,
  attempt: null,
  ...more,
})
const refused = (standing: 'bounced' | 'failed', code: MessageReason['code'], answer: string) =>
  outcome(standing, 'failed', {
    reason: { code, answer },
    attempt: { outcome: 'refused', code: Number(answer.slice(0, 3)), answer },
  })

/** Requests that did not go well, for people who were not invited yet. */
const troubles: readonly SampleOutcome[] = [
  refused('bounced', 'refused_recipient', '550 5.1.1 Recipient address rejected: User unknown'),
  refused('bounced', 'refused_recipient', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'),
  refused('failed', 'refused_message', '554 5.7.1 Message rejected as spam'),
  outcome('uncertain', 'uncertain', {
    reason: { code: 'connection_lost', answer: null },
    attempt: { outcome: 'uncertain', code: null, answer: null },
  }),
  outcome('cancelled', 'cancelled', { reason: { code: 'by_operator', answer: null } }),
]

/**
 * The latest requests of the sample people, oldest first: what their flag tells, and a few that went wrong. None waits
 * to be sent.
 */
export function sampleRequests(people: readonly SamplePerson[]): SampleRequest[] {
  const invited = people
    .flatMap(({ invited, state }, person) => (invited ? [{ ...invited, state, person }] : []))
    .sort((one, other) => one.daysAgo - other.daysAgo)
    .slice(0, invitations)
    .map(({ state, ...request }): SampleRequest => {
      const byServer = request.way === 'smtp'
      const confirmed = !byServer && (state === 'active' || request.daysAgo > settledAfterDays)
      const sent = outcome(state === 'active' || state === 'disabled' ? 'accepted' : 'sent', 'sent', {
        attempt: byServer ? accepted : null,
      })
      return { ...request, confirmed, ...(byServer || confirmed ? sent : outcome('draft_opened', 'draft_opened')) }
    })
  const others = people.flatMap(({ invited, state }, person) => (invited || state !== 'unregistered' ? [] : [person]))
  const gone = troubles.flatMap((trouble, place): SampleRequest[] => {
    const person = others[place]
    return person === undefined ? [] : [{ ...trouble, person, way: 'smtp', daysAgo: place, confirmed: false }]
  })
  return [...invited, ...gone].sort((one, other) => other.daysAgo - one.daysAgo)
}
