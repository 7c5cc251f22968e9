import { SubscriptionImportPlan, SubscriptionRowOutcome } from '../../../shared/contract/subscription-import.ts'
import { subscriptionFields } from '../../../shared/rules/subscription-columns.ts'
import { client } from '../../client/client.ts'
import type { ImportKind, Plan } from '../../ui/import/import-kind.ts'
import { ExportAllSubscriptions } from './export-all-subscriptions.tsx'
import { SubscriptionImportRule } from './subscription-import-rule.tsx'
import { useSubscriptionImportWords } from './subscription-import-words.ts'

const planOf = ({ options: _none, ...plan }: Plan) => SubscriptionImportPlan.parse(plan)

/** The import of subscriptions, for the pages that all imports share. */
export const subscriptionImportKind: ImportKind = {
  topic: 'subscriptionImport',
  path: '/companies/subscriptions/import',
  api: {
    inspect: (source, options) => client.subscriptionImport.inspect(source, options),
    dryRun: (plan, options) => client.subscriptionImport.dryRun(planOf(plan), options),
    rows: (page, options) => client.subscriptionImport.rows(page, options),
    start: (plan) => client.subscriptionImport.start(planOf(plan)),
    list: () => client.subscriptionImport.list(),
    get: (id) => client.subscriptionImport.get({ id }),
    resume: (id) => client.subscriptionImport.resume({ id }),
    rejects: (id) => client.subscriptionImport.rejects({ id }),
    previewUndo: (id) => client.subscriptionImport.previewUndo({ id }),
    undo: (id) => client.subscriptionImport.undo({ id }),
    template: () => client.subscriptionImport.template(),
  },
  fields: [...subscriptionFields, 'ignore'],
  required: subscriptionFields,
  outcomes: SubscriptionRowOutcome.options,
  options: {},
  // Of a field chosen twice only the first column counts.
  remarks: (mapping) =>
    mapping.map((field, index) => (field === 'ignore' || mapping.indexOf(field) === index ? null : 'twice')),
  useWords: useSubscriptionImportWords,
  CheckHead: SubscriptionImportRule,
  FileActions: ExportAllSubscriptions,
}
