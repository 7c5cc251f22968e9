import type { Contacts } from '../contacts/contacts.ts'
import type { Foundation } from '../services.ts'

export interface Jobs {
  readonly todo: true
}

export function createJobs(_on: Foundation, _contacts: Contacts): Jobs {
  return { todo: true }
}
