import { failure } from '../failure.ts'
import type { Clock } from '../ports.ts'

/** Counts what comes from one place within a time, and refuses what is too much; kept in memory only. */
export interface VisitThrottle {
  /** Throws TOO_MANY_ATTEMPTS where the place has to wait; counts the attempt otherwise. */
  attempt(place: string): void
  /** Takes the latest attempt back: it was none to be slowed down. */
  forgive(place: string): void
}

const remembered = 10_000

/** `within` is in milliseconds. */
export function createVisitThrottle(
  clock: Clock,
  { most, within }: { readonly most: number; readonly within: number },
): VisitThrottle {
  const visits = new Map<string, number[]>()
  return {
    attempt(place) {
      const now = clock.now()
      const recent = (visits.get(place) ?? []).filter((at) => at > now - within)
      const oldestOfMost = recent.at(-most)
      if (oldestOfMost !== undefined) {
        throw failure('TOO_MANY_ATTEMPTS', { retryAfterSeconds: Math.ceil((oldestOfMost + within - now) / 1000) })
      }
      visits.delete(place)
      visits.set(place, [...recent, now])
      const forgotten = visits.keys().next().value
      if (visits.size > remembered && forgotten !== undefined) visits.delete(forgotten)
    },
    forgive(place) {
      visits.set(place, (visits.get(place) ?? []).slice(0, -1))
    },
  }
}

/**
 * The network that an address stands for: itself for IPv4, its /64 for IPv6, of which one subscriber has all (RFC
 * 6177).
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%')
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped !== undefined || !bare.includes(':')) return mapped ?? bare
  const [head = '', tail] = bare.split('::')
  const groups = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : new Array(Math.max(0, 8 - groups.length - last.length)).fill('0')
  return [...groups, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
