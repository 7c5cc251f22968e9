import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NotificationCode } from '../../../shared/contract/catalogue.ts'
import { SubscriptionCategory, SubscriptionChannel, Universe } from '../../../shared/contract/subscription-values.ts'

/** Puts what the log holds into words; what no catalogue knows is shown as it stands. */
export interface AuditWords {
  /** `contacts.edited` → “Contact changed” */
  action(action: string): string
  field(key: string): string
  value(value: unknown): string
}

type AnyKey = (key: string) => string

export function useAuditWords(): AuditWords {
  const { t, i18n } = useTranslation(['audit', 'catalogue', 'subscriptions'])
  return useMemo(() => {
    // The log may hold names of a newer or older Comptoir, so the keys are not the catalogue's own type.
    const translate = t as unknown as AnyKey
    const known = (key: string, fallback: string) => (i18n.exists(`audit:${key}`) ? translate(key) : fallback)
    /** A cell, `client/delivery/email`, or a row of them, `client/delivery`; null for any other text. */
    const cell = (of: string): string | null => {
      const [first, second, third, ...more] = of.split('/')
      const universe = Universe.safeParse(first).data
      const category = SubscriptionCategory.safeParse(second).data
      const channel = SubscriptionChannel.safeParse(third).data
      if (!universe || !category || more.length > 0 || (third !== undefined && !channel)) return null
      const names = {
        universe: t(`subscriptions:universes.${universe}`),
        category: t(`subscriptions:categories.${category}.name`),
      }
      return channel ? t('cell', { ...names, channel: t(`subscriptions:channels.${channel}`) }) : t('cellPart', names)
    }
    const word = (of: string): string => {
      const code = NotificationCode.safeParse(of).data
      if (code) return `${code} ${t(`catalogue:types.${code}.name`)}`
      const universe = Universe.safeParse(of).data
      return (universe && t(`subscriptions:universes.${universe}`)) ?? cell(of) ?? known(`values.${of}`, of)
    }
    const value = (of: unknown): string => {
      if (of === null || of === undefined || of === '') return t('nothing')
      if (typeof of === 'boolean') return t(of ? 'yes' : 'no')
      if (typeof of === 'string') return /^[\w/-]+$/.test(of) ? word(of) : of
      if (typeof of === 'number') return new Intl.NumberFormat(i18n.language).format(of)
      if (Array.isArray(of)) return of.map(value).join(', ') || t('nothing')
      return JSON.stringify(of)
    }
    return {
      action: (action) => known(`actions.${action}`, action),
      field: (key) => cell(key) ?? known(`fields.${key}`, key),
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

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What an entry changed, field by field, as it was noted, but for fields that were nothing and are nothing. */
export function fieldChanges(entry: { readonly before: unknown; readonly after: unknown }): readonly FieldChange[] {
  const before = record(entry.before)
  const after = record(entry.after)
  const fields = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...fields]
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => !isNothing(change.before) || !isNothing(change.after))
}
