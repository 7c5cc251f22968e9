import { request as askPlainly, type IncomingMessage } from 'node:http'
import { Agent, request as askEncrypted } from 'node:https'
import { networkInterfaces } from 'node:os'
import type { ReachOutcome } from '../../shared/contract/store.ts'
import type { Network } from '../core/ports.ts'
import { createTrust } from './trusted-certificates.ts'

interface NetworkOptions {
  /** Milliseconds until an address counts as silent. */
  readonly patience?: number
  /** Certificates to trust instead of the usual ones, PEM. */
  readonly ca?: readonly string[]
}

const markPath = '/.well-known/comptoir'
const answerAtMost = 1_024

/** Asks addresses for the portal, from this machine: whether one in the network would reach it, as far as that tells. */
export function createNetwork({ patience = 5_000, ca }: NetworkOptions = {}): Network {
  const trust = createTrust(ca)
  return {
    addresses: () =>
      Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ internal, family, address }) => !internal && (family === 'IPv4' || isGlobal(address)))
        .map(({ address }) => address),

    async probe(url, mark) {
      const target = URL.parse(`${url}${markPath}`)
      if (!target) return 'failed'
      const signal = AbortSignal.timeout(patience)
      try {
        const answer = await answerOf(target, signal, trust)
        return answer.includes(mark) ? 'reached' : 'another_answers'
      } catch (error) {
        return signal.aborted ? 'timeout' : outcomeOf((error as { readonly code?: unknown }).code)
      }
    },
  }
}

/** The beginning of what an address answers to a plain question; a redirection is an answer like any other. */
async function answerOf(target: URL, signal: AbortSignal, trust: ReturnType<typeof createTrust>): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const asking =
    target.protocol === 'https:'
      ? askEncrypted(target, { signal, agent: new Agent({ secureContext: trust() }) })
      : askPlainly(target, { signal, agent: false })
  asking.on('response', resolve).on('error', reject).end()
  let text = ''
  try {
    for await (const chunk of (await promise).setEncoding('latin1')) {
      text += chunk
      if (text.length >= answerAtMost) break
    }
  } finally {
    asking.destroy()
  }
  return text.slice(0, answerAtMost)
}

/** Neither of this link only (fe80::) nor of this site only (fc00::, fd00::). */
const isGlobal = (address: string) => /^[23]/.test(address)

const outcomes: Readonly<Record<string, ReachOutcome>> = {
  ENOTFOUND: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  EPROTO: 'not_http',
}

/** A word for what Node calls an error of a connection, of TLS, or of reading HTTP. */
function outcomeOf(code: unknown): ReachOutcome {
  if (typeof code !== 'string') return 'failed'
  const known = outcomes[code]
  if (known) return known
  if (/^HPE_|^ERR_SSL_(WRONG_VERSION|PACKET_LENGTH|HTTP_REQUEST)/.test(code)) return 'not_http'
  return /CERT|UNABLE_TO_|SELF_SIGNED|ALTNAME/.test(code) ? 'certificate' : 'failed'
}
