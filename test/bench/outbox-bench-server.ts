/** The SMTP server of `outbox-bench.ts`, in a process of its own: takes everything, and counts on each line it is sent. */
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { SMTPServer } from 'smtp-server'

let [messages, bytes] = [0, 0]
const server = new SMTPServer({
  logger: false,
  disableReverseLookup: true,
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    stream.once('end', () => {
      messages += 1
      done()
    })
  },
})
// Connections that are broken off at the end are no trouble.
server.on('error', () => {})
const listening = server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (listening.address() as AddressInfo).port }))
})
createInterface(process.stdin)
  .on('line', () => console.log(JSON.stringify({ messages, bytes })))
  .on('close', () => process.exit(0))
