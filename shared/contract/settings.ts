import * as z from 'zod'
import { administrator, operator } from './procedure.ts'
import { Language, line } from './values.ts'

export const Settings = z.object({
  shopName: line(120).min(1),
  language: Language,
  timeZone: z.string().min(1),
  /** Minutes without use after which a session locks. */
  lockAfterMinutes: z.int().min(1).max(480),
  demonstration: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  get: operator.output(Settings.extend({ dataFolder: z.string(), version: z.string() })),
  update: administrator.input(Settings.omit({ demonstration: true }).partial()).output(Settings),
}
