import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type * as z from 'zod'
import { AuditFilter } from '../../../shared/contract/audit.ts'
import { useDates } from '../../client/dates.ts'

/** The filters as they stand in the address. Days are calendar days of the shop. */
export interface AuditFilters {
  readonly action: string | null
  readonly operatorId: string | null
  readonly from: string | null
  readonly to: string | null
}

const names = ['action', 'operatorId', 'from', 'to'] as const
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The filters of the history, kept in the address so that going back finds them again. */
export function useAuditFilters() {
  const [search, setSearch] = useSearchParams()
  const dates = useDates()
  const text = search.toString()

  return useMemo(() => {
    const params = new URLSearchParams(text)
    const filters: AuditFilters = {
      action: params.get('action'),
      operatorId: params.get('operatorId'),
      from: params.get('from'),
      to: params.get('to'),
    }
    const parsed = AuditFilter.safeParse({
      ...(filters.action && { action: filters.action }),
      ...(filters.operatorId && { operatorId: Number(filters.operatorId) }),
      ...(isDay(filters.from) && { from: dates.startOfDay(filters.from) }),
      ...(isDay(filters.to) && { to: dates.startOfDay(dayAfter(filters.to)) }),
    })
    const filter: z.infer<typeof AuditFilter> = parsed.success ? parsed.data : {}
    return {
      filters,
      filter,
      filtered: Object.keys(filter).length > 0,
      change(changed: Partial<AuditFilters>) {
        const next = new URLSearchParams()
        for (const name of names) {
          const value = { ...filters, ...changed }[name]
          if (value) next.set(name, value)
        }
        setSearch(next, { replace: true })
      },
    }
  }, [text, dates, setSearch])
}
