import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Selection } from '../../../shared/contract/contacts.ts'
import type { Operator } from '../../../shared/contract/operators.ts'
import type { CopyPreview } from '../../../shared/contract/subscriptions.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import { universes } from '../../../shared/rules/subscription-cells.ts'
import { patternLike, possibleCells, samePattern, subscribedCells } from '../../../shared/rules/subscription-pattern.ts'
import { inBatches, writeInTurns } from '../contacts/contact-batches.ts'
import type { ContactLists } from '../contacts/contact-lists.ts'
import { resolveSelection } from '../contacts/contact-selection.ts'
import { failure } from '../failure.ts'
import type { Foundation } from '../foundation.ts'
import type { Changed } from './contact-grid.ts'
import type { StandingChange, SubscriptionChanges } from './subscription-changes.ts'
import type { Subscriber, SubscriptionsStore } from './subscriptions-store.ts'
import { turnedCells } from './told-cells.ts'

/** Subscribes many contacts like one of them. */
export interface PatternCopy {
  /** Throws CONTACT_NOT_FOUND. */
  preview(model: ContactId, selection: Selection, signal?: AbortSignal): Promise<CopyPreview>
  /** Batch by batch; cancelled, it keeps what is done, which `undoId` takes back. Throws CONTACT_NOT_FOUND. */
  copy(by: Operator, model: ContactId, selection: Selection): Promise<Changed>
}

const batchSize = 20_000
const chunkSize = 1_000
const taskFrom = 1_001

export function createPatternCopy(
  on: Foundation,
  store: SubscriptionsStore,
  lists: ContactLists,
  changes: SubscriptionChanges,
): PatternCopy {
  const requiredModel = (id: ContactId): Subscriber => {
    const found = store.find(id)
    if (!found) throw failure('CONTACT_NOT_FOUND', { id })
    return found
  }

  return {
    async preview(modelId, selection, signal) {
      const model = requiredModel(modelId)
      const found = { changes: 0, cells: 0, alike: 0, withoutCompany: 0, elsewhere: 0, partly: 0 }
      const ids = await resolveSelection(selection, lists, signal)
      for (let from = 0; from < ids.length; from += chunkSize) {
        for (const contact of store.list(ids.slice(from, from + chunkSize))) {
          const change = likeness(contact, model)
          if (change === 'withoutCompany' || change === 'elsewhere' || change === 'alike') found[change]++
          else {
            found.changes++
            found.cells += turnedCells(change)
            found.partly += Number(lacksSome(contact, model))
          }
        }
        await nextTurn()
        signal?.throwIfAborted()
      }
      return found
    },

    async copy(by, modelId, selection) {
      requiredModel(modelId)
      const ids = await resolveSelection(selection, lists)
      let undoId: number | null = null
      let [contacts, cells, batch] = [0, 0, 0]
      const copySome = (some: readonly ContactId[]) => {
        // Looked at anew: the model may have changed since, or be gone.
        const model = requiredModel(modelId)
        const changing = store.list(some).flatMap((contact): StandingChange[] => {
          const change = likeness(contact, model)
          return typeof change === 'string' ? [] : [change]
        })
        if (changing.length === 0) return
        if (undoId !== null) changes.go(undoId, ++batch, changing)
        else {
          // By its number: a name would outlive the contact in the history of others.
          const told = { like: model.id }
          undoId = changes.begin(by, 'subscriptions.copied', changing, told, ids.length === 1)
        }
        contacts += changing.length
        cells += changing.reduce((sum, change) => sum + turnedCells(change), 0)
      }
      const work = (many: readonly ContactId[], signal: AbortSignal | undefined) =>
        writeInTurns(on.db, many, chunkSize, copySome, signal)
      const outcome = () => ({ contacts, cells })
      try {
        const batches = { kind: 'subscriptionCopy', by, ids, size: batchSize, taskFrom, work, outcome } as const
        await inBatches(on.tasks, batches)
      } finally {
        on.changes.announce('subscriptions', 'audit')
      }
      return { contacts, cells, undoId }
    },
  }
}

/** What subscribing a contact like the model changes, or why it changes nothing. */
function likeness(contact: Subscriber, model: Subscriber): StandingChange | 'alike' | 'withoutCompany' | 'elsewhere' {
  if (!contact.company) return 'withoutCompany'
  if ((contact.standing.universes & model.standing.universes) === 0) return 'elsewhere'
  const { id, name, standing, pattern: before } = contact
  const after = patternLike(contact, model)
  return samePattern(after, before) ? 'alike' : { id, name, standing, before, after }
}

/** Whether the model has something that the contact cannot have. */
const lacksSome = ({ standing }: Subscriber, model: Subscriber): boolean =>
  universes.some(
    (universe) => (subscribedCells(model.pattern, model.standing, universe) & ~possibleCells(standing, universe)) !== 0,
  )
