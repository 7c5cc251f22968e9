import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationCode } from '../../../shared/contract/catalogue.ts'

/** Names and explanations of what the core knows by name; what no catalogue knows is shown as it stands. */
export interface CatalogueWords {
  name(code: NotificationCode): string
  explanation(code: NotificationCode): string
  /** Roles of a rule: “the contact”. */
  recipients(roles: readonly string[]): string
  channels(channels: readonly string[]): string
  variable(name: string): { readonly label: string; readonly text: string }
}

type AnyKey = (key: string) => string

export function useCatalogueWords(): CatalogueWords {
  const { t, i18n } = useTranslation('catalogue')
  return useMemo(() => {
    // Roles, channels and variables come from the core as texts, so the keys are not the catalogue's own type.
    const translate = t as unknown as AnyKey
    const known = (key: string, fallback: string) => (i18n.exists(`catalogue:${key}`) ? translate(key) : fallback)
    const listed = (group: string, names: readonly string[]) =>
      names.map((name) => known(`${group}.${name}`, name)).join(', ')
    return {
      name: (code) => t(`types.${code}.name`),
      explanation: (code) => t(`types.${code}.text`),
      recipients: (roles) => listed('recipients', roles),
      channels: (channels) => listed('channels', channels),
      variable: (name) => ({
        label: known(`variables.names.${name}.label`, name),
        text: known(`variables.names.${name}.text`, ''),
      }),
    }
  }, [t, i18n])
}
