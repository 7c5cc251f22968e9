import type { Foundation } from '../services.ts'

export interface ContactImports {
  readonly todo: true
}

export function createContactImports(_on: Foundation): ContactImports {
  return { todo: true }
}
