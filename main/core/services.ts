import { createAudit } from './audit/audit.ts'
import { createChanges } from './changes/changes.ts'
import { type Companies, createCompanies } from './companies/companies.ts'
import { type ContactImports, createContactImports } from './contact-import/contact-import.ts'
import { type Contacts, createContacts } from './contacts/contacts.ts'
import type { Database } from './db/database.ts'
import { createTransfers } from './files/transfers.ts'
import type { Foundation } from './foundation.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import { createOperators, type Operators } from './operators/operators.ts'
import { createSessions } from './operators/sessions.ts'
import type { Ports } from './ports.ts'
import { createPreferences, type Preferences } from './preferences/preferences.ts'
import { createShopSettings } from './settings/settings.ts'
import { createTasks } from './tasks/tasks.ts'

/** All features, as procedures find them. */
export interface Services extends Foundation {
  readonly operators: Operators
  readonly preferences: Preferences
  readonly companies: Companies
  readonly contacts: Contacts
  readonly jobs: Jobs
  readonly contactImports: ContactImports
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
  const contacts = createContacts(foundation, companies)
  return {
    ...foundation,
    operators: createOperators(foundation),
    preferences: createPreferences(foundation),
    companies,
    contacts,
    jobs: createJobs(foundation, contacts),
    contactImports: createContactImports(foundation),
  }
}
