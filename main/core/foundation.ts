import type { Audit } from './audit/audit.ts'
import type { Changes } from './changes/changes.ts'
import type { Database } from './db/database.ts'
import type { LooseFiles } from './files/loose-files.ts'
import type { Transfers } from './files/transfers.ts'
import type { Sessions } from './operators/sessions.ts'
import type { Ports } from './ports.ts'
import type { ShopSettings } from './settings/settings.ts'
import type { Tasks } from './tasks/tasks.ts'

/** What the rules of every feature stand on. */
export interface Foundation {
  readonly db: Database
  readonly ports: Ports
  readonly changes: Changes
  readonly audit: Audit
  readonly settings: ShopSettings
  readonly sessions: Sessions
  readonly tasks: Tasks
  readonly transfers: Transfers
  readonly looseFiles: LooseFiles
}
