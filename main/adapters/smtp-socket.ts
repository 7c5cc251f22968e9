import { connect, type Socket } from 'node:net'
import { SmtpFailure } from './smtp-failure.ts'

/**
 * A TCP connection, by the system's own name resolution, within a time for all its addresses. The signal gives it up
 * while it is being opened, and breaks it off later.
 */
export function connectSocket(host: string, port: number, wait: number, signal: AbortSignal): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = connect({ host, port, signal, autoSelectFamilyAttemptTimeout: 2_000 })
  const timer = setTimeout(() => {
    socket.destroy()
    reject(new SmtpFailure('timeout', null))
  }, wait)
  socket.once('connect', () => {
    socket.removeListener('error', reject)
    resolve(socket)
  })
  socket.once('error', reject)
  // Whatever comes before the session listens, or after it, must not end the core.
  socket.on('error', () => {})
  return promise.finally(() => clearTimeout(timer))
}
