import { activation } from './activation.ts'
import { audit } from './audit.ts'
import { catalogue } from './catalogue.ts'
import { changes } from './changes.ts'
import { companies } from './companies.ts'
import { contactImport } from './contact-import.ts'
import { contacts } from './contacts.ts'
import { events } from './events.ts'
import { files } from './files.ts'
import { jobs } from './jobs.ts'
import { mail } from './mail.ts'
import { notices } from './notices.ts'
import { operators } from './operators.ts'
import { outbox } from './outbox.ts'
import { preferences } from './preferences.ts'
import { settings } from './settings.ts'
import { store } from './store.ts'
import { subscriptionImport } from './subscription-import.ts'
import { subscriptions } from './subscriptions.ts'
import { tasks } from './tasks.ts'
import { terms } from './terms.ts'

/** Everything a window, a script or another system can ask of the core. */
export const contract = {
  operators,
  settings,
  preferences,
  contacts,
  companies,
  subscriptions,
  subscriptionImport,
  events,
  jobs,
  notices,
  store,
  terms,
  contactImport,
  activation,
  catalogue,
  outbox,
  mail,
  tasks,
  files,
  audit,
  changes,
}
export type Contract = typeof contract
