import type { Companies } from '../companies/companies.ts'
import type { Foundation } from '../services.ts'

export interface Contacts {
  readonly todo: true
}

export function createContacts(_on: Foundation, _companies: Companies): Contacts {
  return { todo: true }
}
