import type { NotificationType, Template, TemplateVariable } from '../../../shared/contract/catalogue.ts'

/** A notification's text as the core gives it. */
export interface TemplateDetails {
  readonly type: NotificationType
  readonly template: Template
  readonly original: Template
  readonly changedAt: string | null
  readonly variables: readonly TemplateVariable[]
}
