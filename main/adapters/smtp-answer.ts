import type { Delivery } from '../core/ports.ts'

type Step = 'sender' | 'recipient' | 'message'

/** What a server's reply says of a message; null for a reply that is neither yes nor no. */
export function deliveryOf(answer: string, step: Step): Delivery | null {
  const code = Number(/^\d{3}/.exec(answer)?.[0] ?? 0)
  if (code >= 200 && code < 300) return { outcome: 'accepted', code, answer }
  if (code < 400 || code > 599) return null
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(answer)?.[1] ?? null
  return { outcome: code < 500 ? 'deferred' : 'refused', step, code, enhanced, answer }
}

/** The step of an SMTP command, as nodemailer names it; null for what is none of a message's. */
export function stepOf(command: string | undefined): Step | null {
  if (command === 'MAIL FROM') return 'sender'
  if (command === 'RCPT TO') return 'recipient'
  return command === 'DATA' ? 'message' : null
}
