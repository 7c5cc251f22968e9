import type { MailProblem, MailTestResult, SmtpSecurity } from '../../shared/contract/mail.ts'
import type { PortalProblem, ReachOutcome } from '../../shared/contract/store.ts'
import type { FileId } from '../../shared/contract/values.ts'

/** Where the core gets the time; tests turn its hands. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

/** Writes the program's log; never give it names, addresses or passwords. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Files in the core's custody, by id; a name is data and never becomes a path. */
export interface FileVault {
  /** Path of a file, whether it is there or not; for workers that read large files themselves. */
  pathOf(id: FileId): string
  /** Size in bytes, or null where there is no such file. */
  sizeOf(id: FileId): number | null
  /** Opens a file for writing from its start. */
  create(id: FileId): VaultWriter
  /** Bytes as they are read; opens the file when the first are asked for, and closes it however reading ends. */
  read(id: FileId): AsyncIterable<Uint8Array>
  /** Part of a file; shorter where the file ends. Rejects where there is no such file. */
  readPart(id: FileId, position: number, length: number): Promise<Uint8Array>
  remove(id: FileId): void
}

export interface VaultWriter {
  write(chunk: string | Uint8Array): Promise<void>
  /** Makes the bytes last and gives their number. */
  finish(): Promise<number>
  /** Gives the file up. */
  abandon(): Promise<void>
}

/** A message channel to a thread or process of the core's own. */
export interface WorkerPort {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** `error` is what ended the worker, where it did not end by itself. */
  onExit(listener: (code: number, error: Error | null) => void): void
  stop(): Promise<void>
}

/** Starts the import worker on the core's database. */
export type StartImportWorker = () => WorkerPort

/** A person at an address, as it stands in a header. */
export interface Mailbox {
  readonly name: string
  readonly email: string
}

export interface OutgoingMail {
  /** With angle brackets; the same at every try. */
  readonly messageId: string
  readonly from: Mailbox
  readonly to: Mailbox
  readonly date: Date
  /** Where an answer goes, where that is not the sender. */
  readonly replyTo?: Mailbox
  readonly subject: string
  readonly text: string
  /** Empty for a message of plain text only. */
  readonly html: string
  /** Of subscribable mail. */
  readonly unsubscribe?: UnsubscribeHeader
}

/** How a mail program unsubscribes its reader (RFC 2369): by mail, and by one click where there is a link (RFC 8058). */
export interface UnsubscribeHeader {
  /** `mailto:` */
  readonly mailto: string
  /** https, null where there is none. */
  readonly link: string | null
}

/** Where and how mail is handed over, secrets included; lives in memory only. */
export interface SmtpAccess {
  readonly host: string
  readonly port: number
  readonly security: SmtpSecurity
  readonly allowUnencrypted: boolean
  readonly connections: number
  readonly signIn:
    | { readonly kind: 'none' }
    | { readonly kind: 'password'; readonly user: string; readonly password: string }
    | { readonly kind: 'access_token'; readonly user: string; readonly accessToken: string }
    | {
        readonly kind: 'refresh_token'
        readonly user: string
        readonly refreshToken: string
        readonly clientId: string
        readonly clientSecret: string
        readonly tokenAddress: string
      }
}

/**
 * What became of one try. `step` says at which command the server answered; `answer` holds its words, `code` its reply
 * code (RFC 5321), `enhanced` its status code (RFC 3463) where it gave one.
 */
export type Delivery =
  | { readonly outcome: 'accepted'; readonly code: number; readonly answer: string }
  | {
      /** `deferred`: 4xx, try again; `refused`: 5xx, for good. */
      readonly outcome: 'deferred' | 'refused'
      readonly step: 'sender' | 'recipient' | 'message'
      readonly code: number
      readonly enhanced: string | null
      readonly answer: string
    }
  /** The message was not handed over: nothing about this message, the way to the server is the trouble. */
  | { readonly outcome: 'no_connection'; readonly problem: MailProblem; readonly answer: string | null }
  /** The connection broke after the last byte may have left and before the answer. */
  | { readonly outcome: 'uncertain'; readonly answer: string | null }
  /** It cannot be put together: a line break in what becomes a header, an address that is none. */
  | { readonly outcome: 'not_sendable'; readonly detail: string }

/** Connections to one mail server, opened as they are needed. */
export interface MailPool {
  /** Never rejects. `beforeLastByte` is awaited before the final dot may leave, once for each try that comes so far. */
  send(mail: OutgoingMail, beforeLastByte: () => Promise<void>): Promise<Delivery>
  /** Breaks off what is on its way, whose `send` says how far it came. */
  close(): Promise<void>
}

export interface Mailer {
  open(access: SmtpAccess): MailPool
  /** Connects, signs in, and sends the message if there is one. */
  test(access: SmtpAccess, mail: OutgoingMail | null): Promise<MailTestResult>
  /**
   * The message as RFC 5322 text; `unsent` makes a draft of it (`X-Unsent: 1`). Throws `UnsafeHeader` for CR, LF or
   * NUL in what becomes a header.
   */
  compose(mail: OutgoingMail, unsent?: boolean): Promise<Uint8Array>
}

/** Seals texts with a key that lies outside the database. */
export interface SecretBox {
  seal(text: string): Promise<Uint8Array>
  /** Rejects where the key is another, or the bytes were changed. */
  open(sealed: Uint8Array): Promise<string>
}

/** Drafts for the mail program, in a folder of Comptoir's own. */
export interface DraftFolder {
  /** Makes a folder named after the instant and gives its name and full path. */
  create(at: Date): { readonly name: string; readonly path: string }
  /** Writes a draft; `title` becomes a file name that every system takes. Gives its path within all drafts. */
  write(folder: string, title: string, content: Uint8Array): Promise<string>
  remove(path: string): void
}

/** A file within an archive: its whole path there, `/` between folders, safe on every system, and its bytes. */
export interface ArchiveEntry {
  readonly path: string
  readonly modifiedAt: Date
  /** Bytes in all; more or fewer is an error. */
  readonly size: number
  /** Asked for when the archive comes to it, one at a time. */
  read(): AsyncIterable<Uint8Array>
}

/** Writes a ZIP as its bytes are asked for: memory does not grow with its size, which may pass 4 GB. */
export type WriteArchive = (entries: AsyncIterable<ArchiveEntry>) => AsyncIterable<Uint8Array>

/** How the portal's server is to listen. */
export interface PortalListening {
  readonly address: string
  readonly port: number
  /** Empty where it is not set. */
  readonly publicAddress: string
  readonly trustedProxies: readonly string[]
  /** PEM, with its key in clear: lives in memory only. */
  readonly certificate: { readonly chain: string; readonly key: string } | null
  /** What the server answers at `/.well-known/comptoir`, so that a check knows it again. */
  readonly mark: string
}

/** The server of the customers' pages; it knows the portal contract only. */
export interface PortalServer {
  /** Listens in the place of what listened before. Rejects with `PortalNotListening`. */
  listen(on: PortalListening): Promise<void>
  /** Ends what is on its way within seconds, and listens no more. */
  close(): Promise<void>
}

/** The portal's server cannot listen; `problem` is for words, `message` the technical detail. */
export class PortalNotListening extends Error {
  override readonly name = 'PortalNotListening'
  readonly problem: PortalProblem
  constructor(problem: PortalProblem, detail: string) {
    super(detail)
    this.problem = problem
  }
}

/** The network around this machine, as far as a check of the portal asks. */
export interface Network {
  /** Addresses of this machine in its networks, those of itself alone left out. */
  addresses(): readonly string[]
  /** Whether something at an address says that it is the portal of this mark; gives up after some seconds. */
  probe(url: string, mark: string): Promise<ReachOutcome>
}

/** Everything the core needs of the world; `main/process` fills it in, tests replace the clock. */
export interface Ports {
  readonly clock: Clock
  readonly log: Log
  readonly files: FileVault
  readonly startImportWorker: StartImportWorker
  readonly mailer: Mailer
  readonly secrets: SecretBox
  readonly drafts: DraftFolder
  readonly archive: WriteArchive
  readonly portal: PortalServer
  readonly network: Network
  readonly platform: 'windows' | 'macos' | 'linux'
  readonly dataFolder: string
  readonly version: string
}
