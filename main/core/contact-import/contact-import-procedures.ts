import { procedures } from '../call.ts'

const missing = (): never => {
  throw new Error('missing')
}
const i = procedures.contactImport
export const contactImportProcedures = i.router({
  inspect: i.inspect.handler(missing),
  dryRun: i.dryRun.handler(missing),
  rows: i.rows.handler(missing),
  start: i.start.handler(missing),
  list: i.list.handler(missing),
  get: i.get.handler(missing),
  resume: i.resume.handler(missing),
  rejects: i.rejects.handler(missing),
  previewUndo: i.previewUndo.handler(missing),
  undo: i.undo.handler(missing),
})
