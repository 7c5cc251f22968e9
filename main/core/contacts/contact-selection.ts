import type { Selection } from '../../../shared/contract/contacts.ts'
import type { ContactId } from '../../../shared/contract/values.ts'
import type { ContactLists } from './contact-lists.ts'

/** The ids that a selection means now, each once, in the order of the ids. */
export async function resolveSelection(
  selection: Selection,
  lists: ContactLists,
  signal?: AbortSignal,
): Promise<readonly ContactId[]> {
  if (selection.kind === 'ids') return [...new Set(selection.ids)].sort((one, other) => one - other)
  const except = new Set(selection.except)
  const matching = await lists.matching(selection.filter, signal)
  return except.size === 0 ? matching : matching.filter((id) => !except.has(id))
}
