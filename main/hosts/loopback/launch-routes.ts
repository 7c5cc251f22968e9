import type { FastifyInstance } from 'fastify'
import { bearerOf } from './launch-guard.ts'
import type { LoopbackContext } from './loopback-context.ts'

/** Trades the code of a one-time address for a window's token, and gives new addresses to whoever holds the launch token. */
export const serveLaunch =
  ({ guard, newAddress }: LoopbackContext) =>
  async (app: FastifyInstance) => {
    app.post<{ Body: { code?: unknown } }>('/launch/window', { bodyLimit: 1_024 }, async (request, reply) => {
      const { code } = request.body ?? {}
      const token = typeof code === 'string' ? guard.redeemCode(code) : null
      if (token === null)
        return reply.code(401).send({ code: 'ADDRESS_USED', message: 'This address was used already' })
      return { token }
    })
    app.post('/launch/address', async (request, reply) => {
      if (!guard.isLaunchToken(bearerOf(request.headers))) return reply.code(401).send({ code: 'SIGN_IN_REQUIRED' })
      return { url: newAddress() }
    })
  }
