import { networkInterfaces } from 'node:os'

/**
 * Whether a request was meant for this portal: its Host names the public address, or this machine with the port it
 * listens on. Any other name was pointed here by somebody else (DNS rebinding).
 */
export function isOwnHost(host: string | undefined, publicAddress: string, port: number): boolean {
  if (host === undefined) return false
  const name = host.toLowerCase()
  if (publicAddress !== '' && name === new URL(publicAddress).host) return true
  return ownHosts(port).has(name)
}

function ownHosts(port: number): ReadonlySet<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const names = [
    'localhost',
    ...addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address.split('%')[0]}]` : address)),
  ]
  const withoutPort = port === 80 || port === 443 ? names : []
  return new Set([...names.map((name) => `${name}:${port}`), ...withoutPort])
}

/**
 * Whether a form may have been sent by a page of this portal, as far as the browser says: forms of other sites are refused
 * before their token is looked at. Our own pages give no referrer, so that browsers call their origin `null`; whoever
 * else can do that has no token of ours.
 */
export function isOwnForm(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined || origin === 'null') return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
