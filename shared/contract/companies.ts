import * as z from 'zod'
import { operator } from './procedure.ts'
import { CompanyId } from './values.ts'

export const CompanyName = z.object({ id: CompanyId, name: z.string() })
export type CompanyName = z.infer<typeof CompanyName>

export const companies = {
  /** Companies whose name contains the text, without regard to case and accents; by name, at most 50. */
  search: operator
    .input(z.object({ text: z.string().max(120).default('') }))
    .output(z.array(CompanyName.extend({ contacts: z.int() }))),
}
