import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'
import { isEmail } from '../../shared/rules/email-address.ts'
import type { Mailbox, OutgoingMail, UnsubscribeHeader } from '../core/ports.ts'

/** A text that would become more than the one header it is meant for. */
export class UnsafeHeader extends Error {
  constructor(header: string) {
    super(`The ${header} cannot stand in a header`)
    this.name = 'UnsafeHeader'
  }
}

/** A message ready for the line, and the addresses of its envelope (domains in ASCII). */
export interface ComposedMail {
  readonly bytes: Buffer
  readonly from: string
  readonly to: string
}

/**
 * A message as RFC 5322 text, the same bytes for the same mail. `unsent` marks a draft that a mail program opens for
 * sending; only a draft may come from nobody. Throws `UnsafeHeader`.
 */
export function composeMail(mail: OutgoingMail, unsent = false): ComposedMail {
  requireOneLine(mail.subject, 'subject')
  if (!/^<[^\s<>\0]+@[^\s<>\0]+>$/.test(mail.messageId)) throw new UnsafeHeader('message id')
  const anonymous = unsent && mail.from.email === ''
  if (!anonymous) requireMailbox(mail.from, 'sender')
  requireMailbox(mail.to, 'recipient')
  if (mail.replyTo) requireMailbox(mail.replyTo, 'reply address')
  const node = new MailComposer({
    ...(anonymous ? {} : { from: { name: mail.from.name, address: mail.from.email } }),
    to: { name: mail.to.name, address: mail.to.email },
    ...(mail.replyTo && { replyTo: { name: mail.replyTo.name, address: mail.replyTo.email } }),
    messageId: mail.messageId,
    date: mail.date,
    subject: mail.subject,
    text: asLines(mail.text),
    ...(mail.html === '' ? {} : { html: asLines(mail.html) }),
    headers: { ...(unsent ? { 'X-Unsent': '1' } : {}), ...(mail.unsubscribe && unsubscribeHeaders(mail.unsubscribe)) },
    encoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const { from, to } = node.getEnvelope()
  const [recipient] = to
  if (recipient === undefined || to.length !== 1) throw new UnsafeHeader('recipient')
  return { bytes: Buffer.from(written(node)), from: from || '', to: recipient }
}

/**
 * `List-Unsubscribe` (RFC 2369), and one click where there is an https link (RFC 8058). Both addresses stand between
 * angle brackets, so what could end them is refused.
 */
function unsubscribeHeaders({ link, mailto }: UnsubscribeHeader) {
  const addresses = [...(link === null ? [] : [link]), mailto]
  for (const address of addresses) {
    if (!/^(?:https:\/\/|mailto:)[\x21-\x7e\u2022]+$/.test(address) || /[<>,]/.test(address)) {
      throw new UnsafeHeader('way to unsubscribe')
    }
  }
  const value = addresses.map((address) => `<${address}>`).join(',\r\n ')
  return {
    'List-Unsubscribe': { prepared: true, value },
    ...(link === null ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** A lone CR or LF means different things to different servers. */
const asLines = (text: string) => text.replace(/\r\n?|\n/g, '\r\n')

/** The node as text. Nodemailer writes through streams, which takes longer than all the rest for a short message. */
function written(node: MimeNode): string {
  const headers = node.buildHeaders()
  const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${written(child)}\r\n`)
  if (parts.length > 0) return `${headers}\r\n\r\n${parts.join('')}--${node.boundary}--\r\n`
  return `${headers}\r\n\r\n${typeof node.content === 'string' ? wrap(encode(node.content)) : ''}`
}

function requireMailbox(mailbox: Mailbox, header: string) {
  requireOneLine(mailbox.name, header)
  if (!isEmail(mailbox.email)) throw new UnsafeHeader(header)
}

function requireOneLine(text: string, header: string) {
  if (/[\r\n\0]/.test(text)) throw new UnsafeHeader(header)
}
