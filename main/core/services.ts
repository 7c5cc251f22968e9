import { type Activation, createActivation } from './activation/activation.ts'
import { createLinkRequests } from './activation/link-requests.ts'
import { createAudit } from './audit/audit.ts'
import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts'
import { createMessageTexts } from './catalogue/message-texts.ts'
import { createChanges } from './changes/changes.ts'
import { type Companies, createCompanies } from './companies/companies.ts'
import { type ContactImports, createContactImports } from './contact-import/contact-import.ts'
import { type Contacts, createContacts } from './contacts/contacts.ts'
import type { Database } from './db/database.ts'
import { createEvents, type Events } from './events/events.ts'
import { createTransfers } from './files/transfers.ts'
import type { Foundation } from './foundation.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import { createMail, type Mail } from './mail/mail.ts'
import { createOperators, type Operators } from './operators/operators.ts'
import { createSessions } from './operators/sessions.ts'
import { createOutbox, type Outbox } from './outbox/outbox.ts'
import type { Ports } from './ports.ts'
import { createPreferences, type Preferences } from './preferences/preferences.ts'
import { createPortalState } from './settings/portal-state.ts'
import { createShopSettings } from './settings/settings.ts'
import { createSubscriptionImports, type SubscriptionImports } from './subscription-import/subscription-import.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions/subscriptions.ts'
import { createSuppressions, type Suppressions } from './suppressions/suppressions.ts'
import { createTasks } from './tasks/tasks.ts'

/** All features, as procedures find them. */
export interface Services extends Foundation {
  readonly operators: Operators
  readonly preferences: Preferences
  readonly companies: Companies
  readonly contacts: Contacts
  readonly suppressions: Suppressions
  readonly subscriptions: Subscriptions
  readonly subscriptionImports: SubscriptionImports
  readonly events: Events
  readonly jobs: Jobs
  readonly contactImports: ContactImports
  readonly mail: Mail
  readonly catalogue: Catalogue
  readonly outbox: Outbox
  readonly activation: Activation
}

export function createServices(ports: Ports, db: Database): Services {
  const changes = createChanges()
  const audit = createAudit({ db, ports, changes })
  const settings = createShopSettings({ db, changes })
  const sessions = createSessions({ ports, settings })
  const tasks = createTasks({ db, ports, changes })
  const transfers = createTransfers({ db, ports })
  const foundation: Foundation = { db, ports, changes, audit, settings, sessions, tasks, transfers }
  const companies = createCompanies(foundation)
  const mail = createMail(foundation)
  const texts = createMessageTexts(foundation)
  const outbox = createOutbox(foundation, mail, texts)
  const catalogue = createCatalogue(foundation, { texts, outbox, mail })
  const linkRequests = createLinkRequests(foundation, { mail, texts, outbox })
  const suppressions = createSuppressions(foundation)
  const contacts = createContacts(foundation, companies, linkRequests, suppressions)
  const subscriptions = createSubscriptions(foundation, { lists: contacts.lists, suppressions })
  return {
    ...foundation,
    operators: createOperators(foundation, companies.createOwn),
    preferences: createPreferences(foundation),
    companies,
    contacts,
    suppressions,
    subscriptions,
    events: createEvents(foundation, {
      mail,
      portal: createPortalState(foundation),
      outbox,
      texts,
      suppressions,
      subscriptions,
    }),
    jobs: createJobs(foundation, contacts),
    contactImports: createContactImports(foundation, suppressions),
    subscriptionImports: createSubscriptionImports(foundation),
    mail,
    catalogue,
    outbox,
    activation: createActivation(foundation, { contacts, linkRequests, outbox, mail, texts, suppressions }),
  }
}
