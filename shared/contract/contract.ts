import { activation } from './activation.ts'
import { audit } from './audit.ts'
import { catalogue } from './catalogue.ts'
import { changes } from './changes.ts'
import { companies } from './companies.ts'
import { contactImport } from './contact-import.ts'
import { contacts } from './contacts.ts'
import { files } from './files.ts'
import { jobs } from './jobs.ts'
import { mail } from './mail.ts'
import { operators } from './operators.ts'
import { outbox } from './outbox.ts'
import { preferences } from './preferences.ts'
import { settings } from './settings.ts'
import { tasks } from './tasks.ts'

/** Everything a window, a script or another system can ask of the core. */
export const contract = {
  operators,
  settings,
  preferences,
  contacts,
  companies,
  jobs,
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
