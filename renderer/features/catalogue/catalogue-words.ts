import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationCode } from '../../../shared/contract/catalogue.ts'
import type { SubscriptionCategory } from '../../../shared/contract/subscription-values.ts'

/** Names and explanations of what the core knows by name; what no catalogue knows is shown as it stands. */
export interface CatalogueWords {
  name(code: NotificationCode): string
  explanation(code: NotificationCode): string
  /** Roles of a rule: “the contact”. */
  recipients(roles: readonly string[]): string
  channels(channels: readonly string[]): string
  category(category: SubscriptionCategory): string
  /** A kind of an event: “Ticket updated”. */
  change(code: NotificationCode, change: string): string
  /** `values` are those that it may have, where they are few. */
  variable(name: string, values?: readonly string[]): { readonly label: string; readonly text: string }
}

type AnyKey = (key: string, names?: Readonly<Record<string, string>>) => string

export function useCatalogueWords(): CatalogueWords {
  const { t, i18n } = useTranslation(['catalogue', 'subscriptions', 'events'])
  return useMemo(() => {
    // Roles, channels and variables come from the core as texts, so the keys are not the catalogue's own type.
    const translate = t as unknown as AnyKey
    const known = (key: string, fallback: string, names?: Readonly<Record<string, string>>) =>
      i18n.exists(`catalogue:${key}`) ? translate(key, names) : fallback
    const listed = (group: string, names: readonly string[]) =>
      names.map((name) => known(`${group}.${name}`, name)).join(', ')
    return {
      name: (code) => t(`types.${code}.name`),
      explanation: (code) => t(`types.${code}.text`),
      recipients: (roles) => listed('recipients', roles),
      channels: (channels) => listed('channels', channels),
      category: (category) => t(`subscriptions:categories.${category}.name`),
      change(code, change) {
        const key = `events:changes.${code}.${change}`
        return i18n.exists(key) ? translate(key) : change
      },
      variable: (name, values = []) => ({
        label: known(`variables.names.${name}.label`, name),
        text: known(`variables.names.${name}.text`, '', { values: values.join(', ') }),
      }),
    }
  }, [t, i18n])
}
