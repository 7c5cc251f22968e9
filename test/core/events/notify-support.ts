import type { CompanyId } from '../../../shared/contract/values.ts'
import type { SubscriptionsDesk } from '../../support/subscriptions-desk.ts'

export const occurrence = (companyId: CompanyId, more = {}) => ({
  code: 'S-2' as const,
  companyId,
  universe: 'client' as const,
  change: 'creation',
  reference: 'BL-2026-114',
  details: 'Trois cartons, quai 4.',
  ...more,
})
export const asked = (companyId: CompanyId) => ({ code: 'S-2' as const, companyId, universe: 'client' as const })
/** The bells that ring. */
export const bells = (desk: SubscriptionsDesk) =>
  desk.core.services.db.sqlite.prepare('select contact_id, read_at from interface_notifications').all()

/** Records an event to whom its preview names. */
export async function notify(desk: SubscriptionsDesk, companyId: CompanyId, more = {}) {
  const { fingerprint } = await desk.ask.events.preview(asked(companyId))
  return desk.ask.events.record({ occurrence: occurrence(companyId, more), fingerprint })
}

/** A company with one of each: by mail, by both, Disabled, unsubscribed, undeliverable, and an address of its own. */
export async function mixedCompany(desk: SubscriptionsDesk) {
  const companyId = await desk.company('Dupont', { language: 'nb' })
  const [mail, both, off, gone, bad] = [
    await desk.member('Mail', 'Dupont', { language: 'en' }),
    await desk.member('Both', 'Dupont'),
    await desk.member('Off', 'Dupont'),
    await desk.member('Gone', 'Dupont'),
    await desk.member('Bad', 'Dupont'),
  ]
  for (const { id } of [mail, both, off, gone, bad]) await desk.tick(id, 'client/delivery/email')
  for (const { id } of [both, off]) await desk.tick(id, 'client/delivery/interface')
  desk.put(off.id, 'disabled')
  await desk.ask.subscriptions.unsubscribe({ contactId: gone.id })
  desk.core.services.db.sqlite
    .prepare("update contacts set undeliverable_at = '2026-01-01T00:00:00.000Z' where id = ?")
    .run(bad.id)
  const field = { universe: 'client', category: 'delivery' } as const
  await desk.ask.subscriptions.saveCompany({ companyId, addresses: [{ ...field, email: 'quai@dupont.example' }] })
  return { companyId, mail, both, off, gone, bad }
}
