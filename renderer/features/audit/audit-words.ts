import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Puts what the log holds into words; what no catalogue knows is shown as it stands. */
export interface AuditWords {
  /** `contacts.edited` → “Contact changed” */
  action(action: string): string
  field(key: string): string
  value(value: unknown): string
}

type AnyKey = (key: string) => string

export function useAuditWords(): AuditWords {
  const { t, i18n } = useTranslation('audit')
  return useMemo(() => {
    // The log may hold names of a newer or older Comptoir, so the keys are not the catalogue's own type.
    const translate = t as unknown as AnyKey
    const known = (key: string, fallback: string) => (i18n.exists(`audit:${key}`) ? translate(key) : fallback)
    const value = (of: unknown): string => {
      if (of === null || of === undefined || of === '') return t('nothing')
      if (typeof of === 'boolean') return t(of ? 'yes' : 'no')
      if (typeof of === 'string') return /^\w+$/.test(of) ? known(`values.${of}`, of) : of
      if (typeof of === 'number') return new Intl.NumberFormat(i18n.language).format(of)
      if (Array.isArray(of)) return of.map(value).join(', ') || t('nothing')
      return JSON.stringify(of)
    }
    return {
      action: (action) => known(`actions.${action}`, action),
      field: (key) => known(`fields.${key}`, key),
      value,
    }
  }, [t, i18n])
}

/** One field of an entry: what it was, what it is. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** What an entry changed, field by field, in the order in which it was noted. */
export function fieldChanges(entry: { readonly before: unknown; readonly after: unknown }): readonly FieldChange[] {
  const before = record(entry.before)
  const after = record(entry.after)
  const fields = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...fields].map((field) => ({ field, before: before[field], after: after[field] }))
}
