import type { MailProblem } from '../../../shared/contract/mail.ts'
import type { MessageAttempt, MessageReason } from '../../../shared/contract/outbox.ts'
import type { Delivery } from '../ports.ts'

/** What keeps more than one message back: `settings` until someone does something, `network` for a while. */
export interface Trouble {
  readonly kind: 'settings' | 'network'
  readonly problem: MailProblem
  readonly answer: string | null
}

/** What one try means for its message and for the outbox. */
export interface Verdict {
  /** `queued`: it is tried again; `given back`: it never left, as if it had not been tried. */
  readonly state: 'sent' | 'queued' | 'failed' | 'uncertain' | 'given back'
  /** Whether a try that has to be repeated counts towards giving up. */
  readonly counts: boolean
  readonly reason: MessageReason | null
  readonly addressRefused: boolean
  readonly attempt: Pick<MessageAttempt, 'outcome' | 'problem' | 'code' | 'answer'>
  readonly trouble: Trouble | null
  /** The server answered to a message, so the way to it is good. */
  readonly proves: boolean
}

/** Replies that ask for a sign-in or for encryption, at whatever command (RFC 4954, RFC 3207). */
const signInCodes: readonly number[] = [530, 534, 535, 538]
/** Service not available, the connection is being closed (RFC 5321). */
const closingCode = 421

const settingsProblems: readonly MailProblem[] = [
  'not_smtp',
  'no_starttls',
  'certificate',
  'tls',
  'unencrypted_refused',
  'sign_in_refused',
  'sign_in_not_offered',
  'token_refused',
  'secret_missing',
  'sender_refused',
]

const plain = { counts: false, reason: null, addressRefused: false, trouble: null, proves: true } as const
/** The middle number of a status code says what it is about (RFC 3463): 3 the system, 4 the network, 6 content, 7 policy. */
const subjectOf = (enhanced: string | null) => enhanced?.split('.')[1] ?? null

/** Judges what became of one try. */
export function judge(delivery: Delivery): Verdict {
  switch (delivery.outcome) {
    case 'accepted': {
      const { outcome, code, answer } = delivery
      return { ...plain, state: 'sent', attempt: { outcome, problem: null, code, answer } }
    }
    case 'deferred':
      return judgeDeferral(delivery)
    case 'refused':
      return judgeRefusal(delivery)
    case 'no_connection': {
      const { outcome, problem, answer } = delivery
      const kind = settingsProblems.includes(problem) ? 'settings' : 'network'
      return {
        ...plain,
        state: 'queued',
        counts: kind === 'network',
        reason: { code: 'no_connection', answer },
        attempt: { outcome, problem, code: null, answer },
        trouble: { kind, problem, answer },
        proves: false,
      }
    }
    case 'uncertain': {
      const { outcome, answer } = delivery
      const problem = 'connection_lost'
      return {
        ...plain,
        state: 'uncertain',
        reason: { code: 'connection_lost', answer },
        attempt: { outcome, problem, code: null, answer },
        // A server that never answers must not make the whole queue uncertain, one message after the other.
        trouble: { kind: 'network', problem, answer },
        proves: false,
      }
    }
    case 'not_sendable':
      return notRenderable(delivery.detail)
  }
}

type Answered = Extract<Delivery, { outcome: 'deferred' | 'refused' }>

function judgeDeferral({ code, answer }: Answered): Verdict {
  const problem = 'deferred'
  return {
    ...plain,
    state: 'queued',
    counts: true,
    reason: { code: 'deferred', answer },
    attempt: { outcome: 'deferred', problem, code, answer },
    trouble: code === closingCode ? { kind: 'network', problem, answer } : null,
    proves: code !== closingCode,
  }
}

function judgeRefusal({ step, code, enhanced, answer }: Answered): Verdict {
  const subject = subjectOf(enhanced)
  const signIn = signInCodes.includes(code)
  // A size that the server does not take is refused at MAIL FROM too, and says nothing about the sender.
  if (signIn || (step === 'sender' && subject !== '3')) {
    const problem = signIn ? 'sign_in_refused' : 'sender_refused'
    return {
      ...plain,
      state: 'queued',
      reason: { code: 'refused_sender', answer },
      attempt: { outcome: 'refused', problem, code, answer },
      trouble: { kind: 'settings', problem, answer },
      proves: false,
    }
  }
  const atRecipient = step === 'recipient'
  // “Relaying denied” (5.7.1) refuses every address alike.
  const elsewhere = atRecipient ? ['7'] : ['3', '4', '6', '7']
  return {
    ...plain,
    state: 'failed',
    reason: { code: atRecipient ? 'refused_recipient' : 'refused_message', answer },
    addressRefused: step !== 'sender' && !elsewhere.includes(subject ?? ''),
    attempt: { outcome: 'refused', problem: atRecipient ? 'recipient_refused' : 'message_refused', code, answer },
  }
}

/** A message that cannot be put together; trying again would not help. */
const notRenderable = (detail: string | null): Verdict => ({
  ...plain,
  state: 'failed',
  reason: { code: 'not_renderable', answer: detail },
  attempt: { outcome: 'not_renderable', problem: null, code: null, answer: detail },
  proves: false,
})

/** A message whose feature failed to prepare it: a bug, which another version may mend, so it is tried again later. */
export const notPrepared: Verdict = {
  ...notRenderable(null),
  state: 'queued',
  counts: true,
}

/** A message that had not left when sending was stopped. */
export const givenBack: Verdict = { ...notRenderable(null), state: 'given back', reason: null }
