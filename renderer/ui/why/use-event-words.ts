import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubscribableCode } from '../../../shared/contract/catalogue.ts'

/** Names of the events that one subscribes to. */
export interface EventWords {
  /** “Ticket created or updated” */
  name(code: SubscribableCode): string
  /** “S-5 · Ticket created or updated”, for lists to choose from. */
  coded(code: SubscribableCode): string
  /** One kind of an event that has several: “Ticket updated”; as it stands where no catalogue knows it. */
  change(code: SubscribableCode, change: string): string
}

export function useEventWords(): EventWords {
  const { t, i18n } = useTranslation(['catalogue', 'events'])
  return useMemo(() => {
    const name = (code: SubscribableCode) => t(`types.${code}.name`)
    return {
      name,
      coded: (code) => `${code} · ${name(code)}`,
      change(code, change) {
        const key = `events:changes.${code}.${change}`
        // Kinds are named by the rules both sides share, so the key is not of the catalogue's own type.
        return i18n.exists(key) ? (t as unknown as (key: string) => string)(key) : change
      },
    }
  }, [t, i18n])
}
