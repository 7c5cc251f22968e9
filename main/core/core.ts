import type { Router } from '@orpc/server'
import type { Contract } from '../../shared/contract/contract.ts'
import type { Portal } from '../../shared/contract/portal.ts'
import { activationProcedures } from './activation/activation-procedures.ts'
import { linkProcedures } from './activation/link-procedures.ts'
import { auditProcedures } from './audit/audit-procedures.ts'
import { bellProcedures } from './bell/bell-procedures.ts'
import { type CallContext, procedures } from './call.ts'
import { catalogueProcedures } from './catalogue/catalogue-procedures.ts'
import { changesProcedures } from './changes/changes-procedures.ts'
import { companiesProcedures } from './companies/companies-procedures.ts'
import { contactFormProcedures } from './contact-form/contact-form-procedures.ts'
import { contactImportProcedures } from './contact-import/contact-import-procedures.ts'
import { contactsProcedures } from './contacts/contacts-procedures.ts'
import { backUp } from './db/backup.ts'
import { createDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { migrations } from './db/migrations/index.ts'
import { openSqlite } from './db/open.ts'
import { eventsProcedures } from './events/events-procedures.ts'
import { filesProcedures } from './files/files-procedures.ts'
import { jobsProcedures } from './jobs/jobs-procedures.ts'
import { portalJobsProcedures } from './jobs/portal-jobs-procedures.ts'
import { mailProcedures } from './mail/mail-procedures.ts'
import { noticesProcedures } from './notices/notices-procedures.ts'
import { operatorsProcedures } from './operators/operators-procedures.ts'
import { outboxProcedures } from './outbox/outbox-procedures.ts'
import { type PortalContext, portalProcedures } from './portal/portal-call.ts'
import { portalAccountsProcedures } from './portal-accounts/portal-accounts-procedures.ts'
import type { Ports } from './ports.ts'
import { preferencesProcedures } from './preferences/preferences-procedures.ts'
import { createServices, type Services } from './services.ts'
import { settingsProcedures } from './settings/settings-procedures.ts'
import { shopProcedures } from './store/shop-procedures.ts'
import { storeProcedures } from './store/store-procedures.ts'
import { submissionsProcedures } from './submissions/submissions-procedures.ts'
import { subscriptionImportProcedures } from './subscription-import/subscription-import-procedures.ts'
import { ownSubscriptionsProcedures } from './subscriptions/own-subscriptions-procedures.ts'
import { subscriptionsProcedures } from './subscriptions/subscriptions-procedures.ts'
import { unsubscribeProcedures } from './subscriptions/unsubscribe-procedures.ts'
import { tasksProcedures } from './tasks/tasks-procedures.ts'
import { customerTermsProcedures } from './terms/customer-terms-procedures.ts'
import { termsProcedures } from './terms/terms-procedures.ts'
import { userDataProcedures } from './user-data/user-data-procedures.ts'

/** All procedures of the contract; a missing one fails the type check. */
export const router: Router<Contract, CallContext> = procedures.router({
  operators: operatorsProcedures,
  settings: settingsProcedures,
  preferences: preferencesProcedures,
  contacts: contactsProcedures,
  companies: companiesProcedures,
  subscriptions: subscriptionsProcedures,
  subscriptionImport: subscriptionImportProcedures,
  events: eventsProcedures,
  jobs: jobsProcedures,
  notices: noticesProcedures,
  store: storeProcedures,
  terms: termsProcedures,
  contactImport: contactImportProcedures,
  activation: activationProcedures,
  catalogue: catalogueProcedures,
  outbox: outboxProcedures,
  mail: mailProcedures,
  tasks: tasksProcedures,
  files: filesProcedures,
  audit: auditProcedures,
  changes: changesProcedures,
})

/** What the customer portal may ask; the operators' procedures are not in it. */
export const portalRouter: Router<Portal, PortalContext> = portalProcedures.router({
  shop: shopProcedures,
  links: linkProcedures,
  unsubscribing: unsubscribeProcedures,
  accounts: portalAccountsProcedures,
  jobs: portalJobsProcedures,
  submissions: submissionsProcedures,
  notifications: bellProcedures,
  subscriptions: ownSubscriptionsProcedures,
  terms: customerTermsProcedures,
  contactForm: contactFormProcedures,
  userData: userDataProcedures,
})

/** The running core: its procedures, and what they stand on. */
export interface Core {
  readonly router: typeof router
  readonly services: Services
  /**
   * Settles once its secrets can be had and sending has begun: serve nobody before. A host that keeps the key hands it
   * over after the start.
   */
  readonly begun: Promise<void>
  close(): Promise<void>
}

/** Opens the database in the data folder, brings its schema up to date and composes the features on it. */
export async function openCore(ports: Ports, databasePath: string, backupFolder: string): Promise<Core> {
  const sqlite = openSqlite(databasePath)
  const applied = await migrate(sqlite, migrations, (version) =>
    backUp(sqlite, backupFolder, `before-migration-from-${version}`, ports.clock),
  ).catch((error: unknown) => {
    sqlite.close()
    throw error
  })
  if (applied.length > 0) ports.log.info({ applied }, 'schema migrated')
  const services = createServices(ports, createDatabase(sqlite))
  services.looseFiles.sweep()
  services.tasks.markInterrupted()
  services.contactImports.markInterrupted()
  services.subscriptionImports.markInterrupted()
  services.activation.endInterrupted()
  let closed = false
  // What leaves has to be looked up on the suppression list first, and may carry the generic link.
  const begun = services.suppressions
    .open()
    .then(services.genericLink.open)
    .then(() => {
      if (!closed) services.outbox.start()
    })
  // Links can be followed from now on; nobody waits for the portal, and whoever waits for `begun` hears of its failure.
  begun.then(services.store.follow, () => {})
  return {
    router,
    services,
    begun,
    async close() {
      closed = true
      await services.store.close()
      await services.submissions.close()
      await Promise.all([services.contactImports.close(), services.subscriptionImports.close()])
      await services.outbox.close()
      services.tasks.close()
      await services.db.gate.run(() => sqlite.close())
    },
  }
}
