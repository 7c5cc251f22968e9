import { ImportPlan, RowOutcome } from '../../../shared/contract/contact-import.ts'
import { client } from '../../client/client.ts'
import type { ImportKind, Plan } from '../../ui/import/import-kind.ts'
import { useContactImportWords } from './contact-import-words.ts'
import { importFields, mappingRemarks } from './import-mapping.ts'
import { ImportPolicy } from './import-policy.tsx'
import { ContactResultActions } from './import-result-actions.tsx'

const planOf = ({ options, ...plan }: Plan) => ImportPlan.parse({ ...plan, ...options })

/** The import of contacts, for the pages that all imports share. */
export const contactImportKind: ImportKind = {
  topic: 'contactImport',
  path: '/contacts/import',
  api: {
    inspect: (source, options) => client.contactImport.inspect(source, options),
    dryRun: (plan, options) => client.contactImport.dryRun(planOf(plan), options),
    rows: (page, options) => client.contactImport.rows(page, options),
    start: (plan) => client.contactImport.start(planOf(plan)),
    list: () => client.contactImport.list(),
    get: (id) => client.contactImport.get({ id }),
    resume: (id) => client.contactImport.resume({ id }),
    rejects: (id) => client.contactImport.rejects({ id }),
    previewUndo: (id) => client.contactImport.previewUndo({ id }),
    undo: (id) => client.contactImport.undo({ id }),
    template: () => client.contacts.template(),
  },
  fields: importFields,
  required: ['email'],
  outcomes: RowOutcome.options,
  options: { known: 'skip' },
  remarks: mappingRemarks,
  useWords: useContactImportWords,
  CheckHead: ImportPolicy,
  ResultActions: ContactResultActions,
}
