import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Delivery } from '../core/ports.ts'
import type { ComposedMail } from './mime-message.ts'
import { deliveryOf, stepOf } from './smtp-answer.ts'
import { failureOf, SmtpFailure } from './smtp-failure.ts'
import type { SmtpWaits } from './smtp-waits.ts'

/** What a try came to. */
export interface Tried {
  readonly delivery: Delivery
  /** The connection takes another message. */
  readonly usable: boolean
  /** The server read no byte of the message, so that another connection may try at once. */
  readonly untouched: boolean
}

interface Line {
  readonly connection: SMTPConnection | null
  /** The work, or the end of the connection with its reason, whichever comes first. */
  untilEnd<T>(work: Promise<T>): Promise<T>
  breakOff(reason: unknown): void
  readonly waits: SmtpWaits
}

/** Hands one message over. Its last byte waits for `beforeLastByte`; from then on a lost connection is `uncertain`. */
export async function sendOver(line: Line, mail: ComposedMail, beforeLastByte: () => Promise<void>): Promise<Tried> {
  const { breakOff, waits } = line
  const giveUpAfter = (wait: number) => setTimeout(() => breakOff(new SmtpFailure('timeout', null)), wait)
  let timer = giveUpAfter(waits.command)
  let begun = false
  let handed = false
  let mark: Promise<void> | null = null
  async function* content() {
    begun = true
    yield mail.bytes
    mark = beforeLastByte()
    await mark
    if (body.destroyed) return
    handed = true
    clearTimeout(timer)
    timer = giveUpAfter(waits.answer)
  }
  // It is read only once the server has taken sender and recipient and asks for the message.
  const body = Readable.from(content(), { objectMode: false })
  try {
    const answer = await line.untilEnd(transmit(line.connection, mail, body))
    const delivery = handed ? deliveryOf(answer, 'message') : null
    if (!delivery) throw new SmtpFailure('not_smtp', answer)
    return { delivery, usable: true, untouched: false }
  } catch (error) {
    const answered = answerTo(error)
    // A body that was begun and not ended leaves the line in the middle of a message.
    const usable = answered !== null && (!begun || handed) && !('code' in answered && answered.code === 421)
    if (!usable) breakOff(error)
    // A mark that is still being written must not come after what became of the message.
    await Promise.resolve(mark).catch(() => {})
    if (answered) return { delivery: answered, usable, untouched: false }
    const { problem, answer } = failureOf(error)
    if (handed) return { delivery: { outcome: 'uncertain', answer }, usable, untouched: false }
    return {
      delivery: { outcome: 'no_connection', problem, answer },
      usable,
      untouched: !begun && problem !== 'timeout',
    }
  } finally {
    clearTimeout(timer)
    body.on('error', () => {}).destroy()
  }
}

function transmit(connection: SMTPConnection | null, mail: ComposedMail, body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!connection) throw new SmtpFailure('connection_lost', null)
    connection.send({ from: mail.from, to: mail.to, size: mail.bytes.length }, body, (error, info) =>
      error ? reject(error) : resolve(info?.response ?? ''),
    )
  })
}

/** What the server, or nodemailer in its place, said of the message itself. */
function answerTo(thrown: unknown): Delivery | null {
  const error = thrown as {
    readonly code?: string
    readonly command?: string
    readonly response?: string
    message: string
  }
  const step = stepOf(error.command)
  if (error.response !== undefined && step) return deliveryOf(error.response, step)
  const own = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
  return own && error.response === undefined ? { outcome: 'not_sendable', detail: error.message } : null
}
