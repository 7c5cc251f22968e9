import type { Transfer } from '../core/files/transfers.ts'

export type { Transfer }

/** Where the core keeps its data, and which program runs it. */
export interface CoreStart {
  readonly dataFolder: string
  readonly version: string
  /** The host hands over the key of the secrets as its first request; otherwise the core keeps it in a file. */
  readonly hostKeepsKey?: boolean
}

/** A call of the local API on its way to the core. The host has checked Host, Origin and the launch token. */
export interface LocalApiRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | null
  /** The caller holds the launch token. */
  readonly launched: boolean
}

export interface LocalApiResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: ReadableStream<Uint8Array> | null
}

/** What a host asks of the core's process; each with an id, answered by `CoreReply`. */
export type HostRequest =
  | { readonly kind: 'local-api'; readonly request: LocalApiRequest }
  | { readonly kind: 'redeem'; readonly ticket: string }
  | { readonly kind: 'secret-key'; readonly key: Uint8Array }
  | { readonly kind: 'close' }

export type HostAnswer<K extends HostRequest['kind']> = {
  'local-api': LocalApiResponse
  redeem: Transfer | null
  'secret-key': null
  close: null
}[K]

export type HostMessage =
  /** Hands over the port of a window, to be served with the contract. */
  { readonly type: 'connect' } | { readonly type: 'request'; readonly id: number; readonly request: HostRequest }

/** Why the core did not start, for the host to put into words. */
export type StartFailure = 'folder_taken' | 'schema_too_new' | 'database_damaged' | 'folder_not_writable' | 'unexpected'

export type CoreMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: StartFailure; readonly detail: string }
  | { readonly type: 'reply'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'reply-error'; readonly id: number; readonly detail: string }
