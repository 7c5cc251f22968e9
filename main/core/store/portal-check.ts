import type { PortalCheck } from '../../../shared/contract/store.ts'
import { isLoopbackHost } from '../../../shared/rules/loopback-host.ts'
import type { Network } from '../ports.ts'

interface Served {
  readonly listening: boolean
  readonly address: string
  readonly port: number
  readonly encrypted: boolean
  readonly publicAddress: string
  readonly mark: string
}

/** Asks the portal for itself, in the network and by its public address. */
export async function checkPortal(network: Network, served: Served): Promise<PortalCheck> {
  const { listening, publicAddress, mark } = served
  const scheme = served.encrypted ? 'https' : 'http'
  const asked = async (url: string) => ({ url, outcome: await network.probe(url, mark) })
  const hosts = listening ? hostsOf(served.address, network.addresses()) : []
  const [inNetwork, inPublic] = await Promise.all([
    Promise.all(hosts.map((host) => asked(`${scheme}://${bracketed(host)}:${served.port}`))),
    publicAddress === '' ? null : asked(publicAddress),
  ])
  return {
    listening,
    network: inNetwork,
    publicAddress: inPublic && { ...inPublic, onlyThisMachine: isLoopbackHost(new URL(publicAddress).hostname) },
  }
}

/** Where a phone in the network may ask, by the address that is listened on. */
function hostsOf(address: string, own: readonly string[]): readonly string[] {
  if (address === '::') return own
  if (address === '0.0.0.0') return own.filter((host) => !host.includes(':'))
  return isLoopbackHost(address) ? [] : [address]
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)
