import { ORPCError, safe } from '@orpc/client'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { CompanySubscriptions } from '../../../shared/contract/subscriptions.ts'
import { cleanEmail, isEmail } from '../../../shared/rules/email-address.ts'
import { client } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showDone, showError, showUndo } from '../../ui/toasts.tsx'
import {
  changedFields,
  type Field,
  type FieldKey,
  type Filling,
  fieldKey,
  fieldsOf,
  fieldText,
  filled,
  mayHold,
  savedFields,
  type Typed,
} from './address-grid-model.ts'

const nothing: Typed = new Map()

const Refusal = z.object({ issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])) })) })

/**
 * The grid of a company's addresses as it is edited: what is typed stands over what is saved, so that what someone else
 * saves meanwhile comes in where nothing was typed.
 */
export function useAddressGrid(subscriptions: CompanySubscriptions) {
  const { company, universes, addresses } = subscriptions
  const { t } = useTranslation('companies')
  const numbers = useNumbers()
  const [typed, setTyped] = useState(nothing)
  const [wrong, setWrong] = useState<ReadonlySet<FieldKey>>(new Set())
  const [saving, setSaving] = useState(false)
  const saved = useMemo(() => savedFields(addresses), [addresses])
  const fields = useMemo(() => fieldsOf(universes), [universes])
  const changed = changedFields(fields, typed, saved)
  const changedKeys = new Set(changed.map(fieldKey))
  const counted = (count: number) => ({ count, formatted: numbers(count) })

  const undo = async (undoId: number) => {
    const { restored, kept } = await client.subscriptions.undo({ undoId })
    const words: string[] = [t('addresses.undone', counted(restored))]
    if (kept > 0) words.push(t('addresses.kept', counted(kept)))
    showDone(words.join(' '))
  }

  return {
    fields,
    saving,
    changes: changed.length,
    value: (field: Field) => fieldText(field, typed, saved),
    isChanged: (field: Field) => changedKeys.has(fieldKey(field)),
    isWrong: (field: Field) => wrong.has(fieldKey(field)),
    type(field: Field, text: string) {
      setTyped((before) => new Map(before).set(fieldKey(field), text))
      setWrong((before) => without(before, fieldKey(field)))
    },
    /** Judges a field that is left. */
    leave(field: Field) {
      if (!mayHold(fieldText(field, typed, saved))) setWrong((before) => new Set(before).add(fieldKey(field)))
    },
    /** Whether a field holds an address to fill others with. */
    fills: (field: Field) => isEmail(cleanEmail(fieldText(field, typed, saved))),
    fill(from: Field, filling: Filling) {
      const email = cleanEmail(fieldText(from, typed, saved))
      if (!isEmail(email)) return
      const next = filled(typed, fields, from, filling, email)
      setTyped(next)
      setWrong((before) => new Set([...before].filter((key) => !mayHold(next.get(key) ?? ''))))
    },
    discard() {
      setTyped(nothing)
      setWrong(new Set())
    },
    /** Saves what is changed; the first field that is wrong, if that stops it. */
    async save(): Promise<Field | undefined> {
      const refused = changed.filter(({ email }) => !mayHold(email))
      setWrong(new Set(refused.map(fieldKey)))
      if (changed.length === 0 || refused[0]) return refused[0]
      setSaving(true)
      const { error, data } = await safe(
        client.subscriptions.saveCompany({ companyId: company.id, addresses: changed }),
      )
      setSaving(false)
      if (error) {
        const places = refusedPlaces(error)
        const fieldsRefused = changed.filter((_field, place) => places.includes(place))
        setWrong(new Set(fieldsRefused.map(fieldKey)))
        if (fieldsRefused.length === 0) showError(error)
        return fieldsRefused[0]
      }
      setTyped(nothing)
      const { fields: count, undoId } = data
      if (undoId === null) showDone(t('addresses.nothingChanged'))
      else {
        const message = t('addresses.saved', { ...counted(count), name: company.name })
        showUndo({ message, onUndo: () => undo(undoId) })
      }
      return undefined
    },
  }
}

export type AddressGridState = ReturnType<typeof useAddressGrid>

const without = (keys: ReadonlySet<FieldKey>, gone: FieldKey): ReadonlySet<FieldKey> =>
  new Set([...keys].filter((key) => key !== gone))

/** The places of the addresses that the core refused, in the order in which they were sent. */
function refusedPlaces(error: unknown): number[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return []
  const { data } = Refusal.safeParse(error.data)
  return (data?.issues ?? []).flatMap(({ path: [, place] }) => (typeof place === 'number' ? [place] : []))
}
