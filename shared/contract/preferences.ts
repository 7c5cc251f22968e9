import * as z from 'zod'
import { operator } from './procedure.ts'

const Key = z.string().regex(/^[a-z][\w.-]{0,60}$/i)
const Value = z.json()

/** What an operator arranged for themselves (columns, theme …), kept by key as JSON of at most 64 KiB. */
export const preferences = {
  all: operator.output(z.record(z.string(), Value)),
  set: operator
    .input(
      z.object({ key: Key, value: Value.refine((value) => JSON.stringify(value).length <= 65_536, 'over 64 KiB') }),
    )
    .output(z.object({})),
}
