import { procedures } from '../call.ts'

const missing = (): never => {
  throw new Error('missing')
}
const j = procedures.jobs
export const jobsProcedures = j.router({
  ofContact: j.ofContact.handler(missing),
  create: j.create.handler(missing),
  move: j.move.handler(missing),
})
