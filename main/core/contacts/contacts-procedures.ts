import { procedures } from '../call.ts'

const missing = (): never => {
  throw new Error('missing')
}
const c = procedures.contacts
export const contactsProcedures = c.router({
  list: c.list.handler(missing),
  count: c.count.handler(missing),
  totals: c.totals.handler(missing),
  idsBetween: c.idsBetween.handler(missing),
  position: c.position.handler(missing),
  get: c.get.handler(missing),
  add: c.add.handler(missing),
  edit: c.edit.handler(missing),
  changeState: c.changeState.handler(missing),
  previewStates: c.previewStates.handler(missing),
  changeStates: c.changeStates.handler(missing),
  undoStates: c.undoStates.handler(missing),
  previewDeletion: c.previewDeletion.handler(missing),
  delete: c.delete.handler(missing),
  export: c.export.handler(missing),
  template: c.template.handler(missing),
})
