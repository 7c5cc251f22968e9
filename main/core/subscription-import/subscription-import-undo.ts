import type { ContactId } from '../../../shared/contract/values.ts'
import {
  type Pattern,
  patternRestored,
  type Standing,
  samePattern,
} from '../../../shared/rules/subscription-pattern.ts'
import { pause } from '../contact-import/import-counts.ts'
import type { UndoInput } from '../contact-import/import-kind.ts'
import type { CallControl } from '../contact-import/import-messages.ts'
import { createContactPatterns } from '../db/contact-patterns.ts'
import type { Sqlite } from '../db/open.ts'
import { failure } from '../failure.ts'
import type { PatternChange } from '../subscriptions/pattern-change.ts'
import { createSubscriptionFollowing } from '../subscriptions/subscription-following.ts'
import { createSubscriptionUndoStore } from './subscription-import-undo-store.ts'
import type { SubscriptionCalls } from './subscription-messages.ts'

const mostNamed = 100

/** Contacts that an undo restores, and those that it leaves because they changed since; each counts once. */
interface Undoing {
  readonly restored: Set<ContactId>
  readonly kept: Set<ContactId>
}

/** Goes through a batch; `present` tells a contact as it is, or as an undo of later batches left it. */
function undoBatch(
  changes: readonly PatternChange[],
  { restored, kept }: Undoing,
  present: ReadonlyMap<ContactId, { readonly pattern: Pattern; readonly standing: Standing }>,
  restore: (id: ContactId, pattern: Pattern) => void,
): void {
  for (const change of changes) {
    const contact = present.get(change.id)
    // A contact that is gone needs nothing.
    if (!contact) continue
    if (samePattern(contact.pattern, change.after)) {
      restore(change.id, patternRestored(change.before, change.after, contact.standing))
      restored.add(change.id)
    } else kept.add(change.id)
  }
}

const openedOn = (sqlite: Sqlite, { importId, entryId }: UndoInput) => {
  if (entryId === null) throw new Error(`import ${importId} has no audit entry`)
  const following = createSubscriptionFollowing(sqlite)
  return {
    store: createSubscriptionUndoStore(sqlite, entryId),
    look: (changes: readonly PatternChange[]) =>
      new Map(following.look(changes.map(({ id }) => id)).map((contact) => [contact.id, contact])),
  }
}

const counted = ({ restored, kept }: Undoing) => ({
  restored: [...restored].filter((id) => !kept.has(id)).length,
  kept: kept.size,
})

/** What undoing an import would do now. */
export function previewSubscriptionUndo(sqlite: Sqlite, input: UndoInput): SubscriptionCalls['previewUndo']['output'] {
  const { store, look } = openedOn(sqlite, input)
  const undoing: Undoing = { restored: new Set(), kept: new Set() }
  const ahead = new Map<ContactId, { readonly pattern: Pattern; readonly standing: Standing }>()
  for (const batch of store.open()) {
    const changes = store.changes(batch)
    const present = look(changes)
    for (const [id, contact] of ahead) if (present.has(id)) present.set(id, { ...contact, id })
    undoBatch(changes, undoing, present, (id, pattern) => {
      const contact = present.get(id)
      if (contact) ahead.set(id, { ...contact, pattern })
    })
  }
  const { restored, kept } = counted(undoing)
  return { restores: restored, keeps: kept, kept: store.names([...undoing.kept]).slice(0, mostNamed) }
}

/**
 * Takes an import back, batch by batch from its end. Contacts whose subscriptions changed since stay as they are. Undoing
 * again, after a stop or a crash, takes back the rest.
 */
export async function undoSubscriptionImport(
  sqlite: Sqlite,
  input: SubscriptionCalls['undo']['input'],
  control: CallControl,
): Promise<SubscriptionCalls['undo']['output']> {
  const { store, look } = openedOn(sqlite, input)
  const patterns = createContactPatterns(sqlite)
  const undoing: Undoing = { restored: new Set(), kept: new Set() }
  const batches = store.open()
  for (const [place, batch] of batches.entries()) {
    const leave = await control.enterGate()
    try {
      sqlite
        .transaction(() => {
          const changes = store.changes(batch)
          undoBatch(changes, undoing, look(changes), patterns.put)
          store.close(batch, input.at)
        })
        .immediate()
    } finally {
      leave()
    }
    control.progress(place + 1, batches.length)
    await pause()
    if (control.signal.aborted && place + 1 < batches.length) throw failure('STOPPED')
  }
  return counted(undoing)
}
