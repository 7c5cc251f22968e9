import { isIPv4, isIPv6 } from 'node:net'

/** Whether a host is this machine by its name or address, so that what goes there leaves it on no wire. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return bare === 'localhost' || isLoopbackAddress(bare)
}

/** Whether an address of a socket is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return isIPv4(plain) ? plain.startsWith('127.') : isIPv6(plain) && plain === '::1'
}
