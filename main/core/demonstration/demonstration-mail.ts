import type { Language, OperatorId } from '../../../shared/contract/values.ts'
import { expiryWords } from '../catalogue/expiry-words.ts'
import { createMessageTexts } from '../catalogue/message-texts.ts'
import type { Services } from '../services.ts'
import { createDemonstrationMailStore } from './demonstration-mail-store.ts'
import type { WrittenPerson } from './demonstration-store.ts'
import { sampleRequests } from './sample-requests.ts'

const day = 24 * 3_600_000
const linkDays = 7
/** Between one request and the next, as someone at a desk needs. */
const apart = 3 * 60_000
const shownLink = 'https://portail.example/activate/••••••••'

/**
 * Fills outbox and ledger with what the sample people's flags tell. Nothing of it waits to be sent, and no mail server
 * is set up. Call inside a transaction.
 */
export function fillDemonstrationMail(services: Services, people: readonly WrittenPerson[], operatorId: OperatorId) {
  const texts = createMessageTexts(services)
  const store = createDemonstrationMailStore(services.db)
  const now = services.ports.clock.now()
  const settings = services.settings.current()
  const templates = new Map<Language, number>()
  const requests = sampleRequests(people.map(({ person }) => person))
  requests.forEach((request, number) => {
    const found = people[request.person]
    if (!found) return
    const { person: recipient, id: contactId } = found
    const { language } = recipient
    const templateId = templates.get(language) ?? texts.current('C-01', language)
    templates.set(language, templateId)
    const at = now - request.daysAgo * day - (requests.length - number) * apart
    const expires = at + linkDays * day
    store.insert({
      ...request,
      number: number + 1,
      contactId,
      recipient,
      templateId,
      operatorId,
      data: {
        'contact.name': recipient.name,
        'contact.email': recipient.email,
        'contact.company': recipient.company ?? '',
        'shop.name': settings?.shopName ?? '',
        'link.address': shownLink,
        'link.expires': expiryWords(expires, language, settings?.timeZone ?? 'UTC'),
      },
      at: new Date(at).toISOString(),
      expiresAt: new Date(expires).toISOString(),
    })
  })
}
