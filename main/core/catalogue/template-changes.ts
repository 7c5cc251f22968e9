import type { NotificationCode, Template } from '../../../shared/contract/catalogue.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { Language } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'
import { builtInTemplates } from './built-in/built-in-templates.ts'
import type { createCatalogueStore } from './catalogue-store.ts'
import { ruleOf } from './notification-types.ts'

export interface TemplateChanges {
  /** Writes a text, or forgets it where it is the original, with its entry in the log. */
  replace(by: Operator, code: NotificationCode, language: Language, next: Template): Promise<void>
}

const parts = ['subject', 'text', 'html'] as const

export function createTemplateChanges(on: Foundation, store: ReturnType<typeof createCatalogueStore>): TemplateChanges {
  const write = (by: Operator, code: NotificationCode, language: Language, next: Template): boolean => {
    const original = builtInTemplates[code][language]
    const before = store.changed(code, language) ?? original
    const different = parts.filter((part) => before[part] !== next[part])
    if (different.length === 0) return false
    const restored = parts.every((part) => next[part] === original[part])
    if (restored) store.forget(code, language)
    else store.save(code, language, next, new Date(on.ports.clock.now()).toISOString())
    const changed = (from: Template) => Object.fromEntries(different.map((part) => [part, from[part]]))
    on.audit.record({
      operatorId: by.id,
      action: restored ? 'template.restored' : 'template.changed',
      subject: { kind: 'notification_type', id: ruleOf(code).id, label: code },
      before: { language, ...changed(before) },
      after: { language, ...changed(next) },
    })
    return true
  }
  return {
    async replace(by, code, language, { subject, text, html }) {
      const changed = await on.db.write(() => write(by, code, language, { subject, text, html }))
      if (changed) on.changes.announce('catalogue', 'audit')
    },
  }
}
