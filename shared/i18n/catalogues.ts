import type { Language } from '../contract/values.ts'
import { en as activationEn } from './activation/en.ts'
import { fr as activationFr } from './activation/fr.ts'
import { nb as activationNb } from './activation/nb.ts'
import { en as auditEn } from './audit/en.ts'
import { fr as auditFr } from './audit/fr.ts'
import { nb as auditNb } from './audit/nb.ts'
import { en as catalogueEn } from './catalogue/en.ts'
import { fr as catalogueFr } from './catalogue/fr.ts'
import { nb as catalogueNb } from './catalogue/nb.ts'
import { en as commonEn } from './common/en.ts'
import { fr as commonFr } from './common/fr.ts'
import { nb as commonNb } from './common/nb.ts'
import { en as companiesEn } from './companies/en.ts'
import { fr as companiesFr } from './companies/fr.ts'
import { nb as companiesNb } from './companies/nb.ts'
import { en as contactImportEn } from './contact-import/en.ts'
import { fr as contactImportFr } from './contact-import/fr.ts'
import { nb as contactImportNb } from './contact-import/nb.ts'
import { en as contactsEn } from './contacts/en.ts'
import { fr as contactsFr } from './contacts/fr.ts'
import { nb as contactsNb } from './contacts/nb.ts'
import { en as dataGridEn } from './data-grid/en.ts'
import { fr as dataGridFr } from './data-grid/fr.ts'
import { nb as dataGridNb } from './data-grid/nb.ts'
import { en as errorsEn } from './errors/en.ts'
import { fr as errorsFr } from './errors/fr.ts'
import { nb as errorsNb } from './errors/nb.ts'
import { en as eventsEn } from './events/en.ts'
import { fr as eventsFr } from './events/fr.ts'
import { nb as eventsNb } from './events/nb.ts'
import { en as importProblemsEn } from './import-problems/en.ts'
import { fr as importProblemsFr } from './import-problems/fr.ts'
import { nb as importProblemsNb } from './import-problems/nb.ts'
import { en as importsEn } from './imports/en.ts'
import { fr as importsFr } from './imports/fr.ts'
import { nb as importsNb } from './imports/nb.ts'
import { en as jobStatesEn } from './job-states/en.ts'
import { fr as jobStatesFr } from './job-states/fr.ts'
import { nb as jobStatesNb } from './job-states/nb.ts'
import { en as jobsEn } from './jobs/en.ts'
import { fr as jobsFr } from './jobs/fr.ts'
import { nb as jobsNb } from './jobs/nb.ts'
import { en as noticesEn } from './notices/en.ts'
import { fr as noticesFr } from './notices/fr.ts'
import { nb as noticesNb } from './notices/nb.ts'
import { en as operatorsEn } from './operators/en.ts'
import { fr as operatorsFr } from './operators/fr.ts'
import { nb as operatorsNb } from './operators/nb.ts'
import { en as outboxEn } from './outbox/en.ts'
import { fr as outboxFr } from './outbox/fr.ts'
import { nb as outboxNb } from './outbox/nb.ts'
import { en as paletteEn } from './palette/en.ts'
import { fr as paletteFr } from './palette/fr.ts'
import { nb as paletteNb } from './palette/nb.ts'
import { en as settingsEn } from './settings/en.ts'
import { fr as settingsFr } from './settings/fr.ts'
import { nb as settingsNb } from './settings/nb.ts'
import { en as shellEn } from './shell/en.ts'
import { fr as shellFr } from './shell/fr.ts'
import { nb as shellNb } from './shell/nb.ts'
import { en as signInEn } from './sign-in/en.ts'
import { fr as signInFr } from './sign-in/fr.ts'
import { nb as signInNb } from './sign-in/nb.ts'
import { en as storeEn } from './store/en.ts'
import { fr as storeFr } from './store/fr.ts'
import { nb as storeNb } from './store/nb.ts'
import { en as subscriptionImportEn } from './subscription-import/en.ts'
import { fr as subscriptionImportFr } from './subscription-import/fr.ts'
import { nb as subscriptionImportNb } from './subscription-import/nb.ts'
import { en as subscriptionProblemsEn } from './subscription-problems/en.ts'
import { fr as subscriptionProblemsFr } from './subscription-problems/fr.ts'
import { nb as subscriptionProblemsNb } from './subscription-problems/nb.ts'
import { en as subscriptionsEn } from './subscriptions/en.ts'
import { fr as subscriptionsFr } from './subscriptions/fr.ts'
import { nb as subscriptionsNb } from './subscriptions/nb.ts'
import { en as tasksEn } from './tasks/en.ts'
import { fr as tasksFr } from './tasks/fr.ts'
import { nb as tasksNb } from './tasks/nb.ts'

const english = {
  activation: activationEn,
  audit: auditEn,
  catalogue: catalogueEn,
  operators: operatorsEn,
  outbox: outboxEn,
  palette: paletteEn,
  settings: settingsEn,
  tasks: tasksEn,
  common: commonEn,
  companies: companiesEn,
  contactImport: contactImportEn,
  contacts: contactsEn,
  dataGrid: dataGridEn,
  errors: errorsEn,
  events: eventsEn,
  importProblems: importProblemsEn,
  imports: importsEn,
  notices: noticesEn,
  jobs: jobsEn,
  jobStates: jobStatesEn,
  subscriptionImport: subscriptionImportEn,
  subscriptionProblems: subscriptionProblemsEn,
  shell: shellEn,
  signIn: signInEn,
  store: storeEn,
  subscriptions: subscriptionsEn,
}

/** All words of the interface, by language and namespace. English is the shape that the others must fill. */
export const catalogues = {
  en: english,
  fr: {
    activation: activationFr,
    audit: auditFr,
    catalogue: catalogueFr,
    operators: operatorsFr,
    outbox: outboxFr,
    palette: paletteFr,
    settings: settingsFr,
    tasks: tasksFr,
    common: commonFr,
    companies: companiesFr,
    contactImport: contactImportFr,
    contacts: contactsFr,
    dataGrid: dataGridFr,
    errors: errorsFr,
    events: eventsFr,
    importProblems: importProblemsFr,
    imports: importsFr,
    notices: noticesFr,
    jobs: jobsFr,
    jobStates: jobStatesFr,
    subscriptionImport: subscriptionImportFr,
    subscriptionProblems: subscriptionProblemsFr,
    shell: shellFr,
    signIn: signInFr,
    store: storeFr,
    subscriptions: subscriptionsFr,
  },
  nb: {
    activation: activationNb,
    audit: auditNb,
    catalogue: catalogueNb,
    operators: operatorsNb,
    outbox: outboxNb,
    palette: paletteNb,
    settings: settingsNb,
    tasks: tasksNb,
    common: commonNb,
    companies: companiesNb,
    contactImport: contactImportNb,
    contacts: contactsNb,
    dataGrid: dataGridNb,
    errors: errorsNb,
    events: eventsNb,
    importProblems: importProblemsNb,
    imports: importsNb,
    notices: noticesNb,
    jobs: jobsNb,
    jobStates: jobStatesNb,
    subscriptionImport: subscriptionImportNb,
    subscriptionProblems: subscriptionProblemsNb,
    shell: shellNb,
    signIn: signInNb,
    store: storeNb,
    subscriptions: subscriptionsNb,
  },
} satisfies Record<Language, Record<keyof typeof english, object>>

export type Catalogue = typeof english
