import { randomBytes } from 'node:crypto'
import { Topic } from '../../../shared/contract/changes.ts'
import type { Operator, Session } from '../../../shared/contract/operators.ts'
import type { Language } from '../../../shared/contract/values.ts'
import { failure } from '../failure.ts'
import { removeDrafts } from '../files/draft-removal.ts'
import type { Services } from '../services.ts'
import { fillDemonstrationJobs } from './demonstration-jobs.ts'
import { fillDemonstrationMail } from './demonstration-mail.ts'
import { createDemonstrationStore } from './demonstration-store.ts'
import { sampleCompanies } from './sample-companies.ts'
import { samplePeople } from './sample-people.ts'

const samples = 2_000
const day = 24 * 3_600_000

const words: Readonly<Record<Language, { shop: string; operator: string }>> = {
  fr: { shop: 'Imprimerie du Port (démonstration)', operator: 'Démonstration' },
  en: { shop: 'Harbour Print (demonstration)', operator: 'Demonstration' },
  nb: { shop: 'Havnetrykk (demonstrasjon)', operator: 'Demonstrasjon' },
}

/**
 * Sets up a shop with 2,000 sample contacts, the same ones each time, and signs its administrator in. Nobody knows a
 * password for it: a demonstration is entered without one. Throws SHOP_EXISTS.
 */
export async function createDemonstration(
  services: Services,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): Promise<Session> {
  const { companies, db, operators, ports, settings } = services
  const now = ports.clock.now()
  const fill = (administrator: Operator) => {
    const shop = settings.current()
    if (shop) settings.save({ ...shop, demonstration: true })
    const dayAgo = (days: number) => new Date(now - days * day).toISOString()
    const store = createDemonstrationStore(db)
    const everybody = samplePeople(samples)
    const people = store.insertPeople(everybody, companies.findOrCreate, dayAgo)
    store.arrangeCompanies(sampleCompanies(everybody), people, companies.findOrCreate)
    fillDemonstrationMail(services, people, administrator.id)
  }
  const session = await operators.setup(
    {
      shopName: words[language].shop,
      language,
      timeZone,
      name: words[language].operator,
      login: 'demo',
      password: randomBytes(24).toString('base64url'),
    },
    fill,
  )
  await fillDemonstrationJobs(services, language)
  services.changes.announce('contacts', 'companies', 'subscriptions', 'jobs', 'notices', 'outbox', 'activation')
  return session
}

/** Empties the demonstration for good, signs everyone out, and leaves a folder that asks for its first shop. */
export async function emptyDemonstration(services: Services): Promise<void> {
  const { db, ports, sessions } = services
  if (!services.settings.current()?.demonstration) throw failure('NOT_A_DEMONSTRATION')
  const store = createDemonstrationStore(db)
  const files = store.files()
  const drafts = db.all(db.build.selectFrom('link_requests').select('draft_file').where('draft_file', 'is not', null))
  await db.write(store.removeEverything)
  await services.store.follow()
  for (const id of files) ports.files.remove(id)
  removeDrafts(
    ports,
    drafts.flatMap(({ draft_file }) => draft_file ?? []),
  )
  sessions.endAll()
  services.changes.announce(...Topic.options)
}
