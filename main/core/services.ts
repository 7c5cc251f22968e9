import { type Activation, createActivation } from './activation/activation.ts'
import { createLinkRequests } from './activation/link-requests.ts'
import { createAudit } from './audit/audit.ts'
import { type Bell, createBell } from './bell/bell.ts'
import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts'
import { createMessageTexts } from './catalogue/message-texts.ts'
import { createChanges } from './changes/changes.ts'
import { type Companies, createCompanies } from './companies/companies.ts'
import { type ContactForm, createContactForm } from './contact-form/contact-form.ts'
import { type ContactImports, createContactImports } from './contact-import/contact-import.ts'
import { type Contacts, createContacts } from './contacts/contacts.ts'
import type { Database } from './db/database.ts'
import { createEvents, type Events } from './events/events.ts'
import { createLooseFiles } from './files/loose-files.ts'
import { createTransfers } from './files/transfers.ts'
import type { Foundation } from './foundation.ts'
import { createGenericLink, type GenericLinks } from './generic-link/generic-link.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import { createMail, type Mail } from './mail/mail.ts'
import { createNotices, type Notices } from './notices/notices.ts'
import { createOperators, type Operators } from './operators/operators.ts'
import { createSessions } from './operators/sessions.ts'
import { createOutbox, type Outbox } from './outbox/outbox.ts'
import { createAccountAccess } from './portal-accounts/account-access.ts'
import { createAccountLinks } from './portal-accounts/account-links.ts'
import { createPortalAccounts, type PortalAccounts } from './portal-accounts/portal-accounts.ts'
import { createPortalSessions, type PortalSessions } from './portal-accounts/portal-sessions.ts'
import type { Ports } from './ports.ts'
import { createPreferences, type Preferences } from './preferences/preferences.ts'
import { createPortalState } from './settings/portal-state.ts'
import { createShopSettings } from './settings/settings.ts'
import { createStore, type Store } from './store/store.ts'
import { createSubmissions, type Submissions } from './submissions/submissions.ts'
import { createSubscriptionImports, type SubscriptionImports } from './subscription-import/subscription-import.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions/subscriptions.ts'
import { createSuppressions, type Suppressions } from './suppressions/suppressions.ts'
import { createTasks } from './tasks/tasks.ts'
import { createTerms, type Terms } from './terms/terms.ts'
import { createUserData, type UserData } from './user-data/user-data.ts'

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
  readonly submissions: Submissions
  readonly genericLink: GenericLinks
  readonly notices: Notices
  readonly contactImports: ContactImports
  readonly mail: Mail
  readonly catalogue: Catalogue
  readonly outbox: Outbox
  readonly activation: Activation
  readonly portalSessions: PortalSessions
  readonly portalAccounts: PortalAccounts
  readonly contactForm: ContactForm
  readonly bell: Bell
  readonly store: Store
  readonly terms: Terms
  readonly userData: UserData
}

export function createServices(ports: Ports, db: Database): Services {
  const changes = createChanges()
  const audit = createAudit({ db, ports, changes })
  const settings = createShopSettings({ db, changes })
  const sessions = createSessions({ ports, settings })
  const tasks = createTasks({ db, ports, changes })
  const transfers = createTransfers({ db, ports })
  const looseFiles = createLooseFiles({ db, ports })
  const foundation: Foundation = { db, ports, changes, audit, settings, sessions, tasks, transfers, looseFiles }
  const companies = createCompanies(foundation)
  const mail = createMail(foundation)
  const texts = createMessageTexts(foundation)
  const outbox = createOutbox(foundation, mail, texts)
  const terms = createTerms(foundation, { mail, outbox, texts })
  const portal = createPortalState(foundation)
  const catalogue = createCatalogue(foundation, { texts, outbox, mail })
  const linkRequests = createLinkRequests(foundation, { mail, texts, outbox })
  const suppressions = createSuppressions(foundation)
  const portalSessions = createPortalSessions(foundation)
  const accountLinks = createAccountLinks(foundation, { mail, texts, outbox })
  const access = createAccountAccess(portalSessions, accountLinks)
  const contacts = createContacts(foundation, companies, linkRequests, suppressions, access)
  const bell = createBell(foundation, texts)
  const subscriptions = createSubscriptions(foundation, { lists: contacts.lists, suppressions })
  const preferences = createPreferences(foundation)
  const jobs = createJobs(foundation, contacts)
  const notices = createNotices(foundation, preferences)
  const genericLink = createGenericLink(foundation, { mail, outbox, texts })
  return {
    ...foundation,
    operators: createOperators(foundation, companies.createOwn),
    preferences,
    companies,
    contacts,
    suppressions,
    subscriptions,
    events: createEvents(foundation, {
      mail,
      portal,
      outbox,
      texts,
      suppressions,
      subscriptions,
    }),
    jobs,
    submissions: createSubmissions(foundation, {
      jobs,
      contacts,
      link: genericLink,
      notices,
      terms,
      portal,
      outbox,
      texts,
    }),
    genericLink,
    notices,
    contactImports: createContactImports(foundation, suppressions),
    subscriptionImports: createSubscriptionImports(foundation),
    mail,
    catalogue,
    outbox,
    portalSessions,
    portalAccounts: createPortalAccounts(foundation, {
      sessions: portalSessions,
      links: accountLinks,
      requests: linkRequests,
      contacts,
      bell,
      terms,
      mail,
      outbox,
      portal,
    }),
    contactForm: createContactForm(foundation, { mail, texts, outbox, portal }),
    bell,
    store: createStore(foundation, { mail, portal, hasTerms: terms.inForce }),
    terms,
    userData: createUserData(foundation, contacts.lists),
    activation: createActivation(foundation, { contacts, linkRequests, outbox, mail, texts, suppressions, access }),
  }
}
