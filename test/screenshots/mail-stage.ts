import type { ContactId } from '../../shared/contract/values.ts'
import type { ApiClient } from '../support/local-api-client.ts'
import { type MailServer, openMailServer } from '../support/mail-server.ts'

/** Settings for a mail server on this machine that does not encrypt. */
export const mailSettingsFor = (server: Pick<MailServer, 'host' | 'port'>) => ({
  way: 'smtp' as const,
  draftFormat: 'text' as const,
  publicAddress: 'https://clients.imprimerie-du-port.example',
  linkDays: 7,
  senderName: 'Imprimerie du Port',
  senderAddress: 'accueil@imprimerie-du-port.example',
  smtp: {
    host: server.host,
    port: server.port,
    security: 'none' as const,
    allowUnencrypted: false,
    signIn: 'none' as const,
    user: '',
    tokenAddress: '',
    clientId: '',
    connections: 2,
    perMinute: 0,
  },
})

async function invitable(api: ApiClient, count: number) {
  const filter = { states: ['unregistered' as const], invited: false }
  const { rows } = await api.contacts.list({ filter, sort: { by: 'created', direction: 'ascending' }, limit: count })
  return rows
}

const invite = (api: ApiClient, ids: ContactId[]) => api.activation.submit({ selection: { kind: 'ids', ids } })

async function settled(api: ApiClient, holds: (counts: Record<string, number>) => boolean) {
  while (!holds((await api.outbox.status()).counts)) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Fills outbox and ledger with messages of every state, by a real server that takes, refuses, puts off and drops. */
export async function stageMail(api: ApiClient): Promise<MailServer> {
  const server = await openMailServer()
  await api.mail.update({ settings: mailSettingsFor(server), secrets: {} })
  const people = await invitable(api, 90)
  const [refused, unknown, full, dropped, drafted, opened, ...others] = people
  if (!refused || !unknown || !full || !dropped || !drafted || !opened) throw new Error('the stage needs contacts')
  server.behave(
    { do: 'refuse', at: 'recipient', with: '550 5.1.1 The email account that you tried to reach does not exist' },
    { to: refused.email },
  )
  server.behave({ do: 'refuse', at: 'recipient', with: '550 5.1.1 User unknown' }, { to: unknown.email })
  server.behave({ do: 'refuse', at: 'message', with: '452 4.2.2 Mailbox full, try again later' }, { to: full.email })
  server.behave({ do: 'drop', at: 'message' }, { to: dropped.email })
  const first = [refused, unknown, full, dropped, ...others.slice(0, 50)]
  await invite(
    api,
    first.map(({ id }) => id),
  )
  await settled(api, ({ queued = 0, sending = 0 }) => queued <= 1 && sending === 0)
  await api.activation.draft({ contactId: drafted.id })
  await api.activation.draft({ contactId: opened.id })
  await api.outbox.pause()
  await invite(
    api,
    others.slice(50).map(({ id }) => id),
  )
  const { rows } = await api.outbox.list({ filter: { states: ['queued'] }, limit: 1 })
  await api.outbox.cancel({ selection: { kind: 'ids', ids: rows.map(({ id }) => id) } })
  return server
}
