import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Universe } from '../../../shared/contract/subscription-values.ts'
import type { ContactSubscriptions } from '../../../shared/contract/subscriptions.ts'
import { client, orpc } from '../../client/client.ts'
import { useNumbers } from '../../client/dates.ts'
import { showDone, showError, showUndo } from '../toasts.tsx'
import { countBits } from './cell-ticks.ts'
import {
  type ContactCells,
  cellChanges,
  changedCells,
  contactCells,
  nothingWanted,
  type WantedCells,
  withWanted,
} from './contact-cells.ts'
import { useSubscriptionUndo } from './use-subscription-undo.ts'

/** The grid of a contact as someone is changing it. */
export interface SubscriptionDraft {
  readonly cells: ContactCells
  readonly wanted: WantedCells
  /** How many cells saving would change. */
  readonly changes: number
  readonly saving: boolean
  want(universes: readonly Universe[], bits: number, on: boolean): void
  discard(): void
  /** Saves the changed cells and no others, and offers to take that back; true where it was saved. */
  save(): Promise<boolean>
}

/** Holds what is to become of a contact's cells; what changes elsewhere meanwhile comes in beneath it. */
export function useSubscriptionDraft(kept: ContactSubscriptions): SubscriptionDraft {
  const { t } = useTranslation('subscriptions')
  const numbers = useNumbers()
  const queryClient = useQueryClient()
  const undo = useSubscriptionUndo()
  const [wanted, setWanted] = useState(nothingWanted)
  const [saving, setSaving] = useState(false)
  const cells = useMemo(() => contactCells(kept), [kept])
  const { id, name } = kept.contact
  return {
    cells,
    wanted,
    changes: countBits(changedCells(cells, wanted)),
    saving,
    want: (universes, bits, on) => setWanted((before) => withWanted(cells, before, universes, bits, on)),
    discard: () => setWanted(nothingWanted),
    async save() {
      setSaving(true)
      try {
        const saved = await client.subscriptions.saveContact({ contactId: id, changes: cellChanges(cells, wanted) })
        await queryClient.invalidateQueries({ queryKey: orpc.subscriptions.ofContact.key() })
        setWanted(nothingWanted)
        const { undoId } = saved
        if (undoId === null) showDone(t('done.nothing'))
        else {
          const message = t('done.saved', { count: saved.cells, formatted: numbers(saved.cells), name })
          showUndo({ message, onUndo: () => undo(undoId) })
        }
        return true
      } catch (error) {
        showError(error)
        await queryClient.invalidateQueries({ queryKey: orpc.subscriptions.ofContact.key() })
        return false
      } finally {
        setSaving(false)
      }
    },
  }
}
