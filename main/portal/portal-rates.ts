import type { RouteShorthandOptions } from 'fastify'

/** Reading, by network address and minute. */
export const generous = { max: 300, timeWindow: 60_000, ipv6Subnet: 64 } as const

/** Of forms that try passwords or send mail, beside what the core counts by account. */
export const tight: RouteShorthandOptions = { config: { rateLimit: { max: 20, timeWindow: 60_000, ipv6Subnet: 64 } } }
