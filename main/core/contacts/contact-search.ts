import { fold } from '../../../shared/rules/fold.ts'
import type { ContactListStore } from './contact-list-store.ts'

/** A search as the search index can answer it. */
export interface SearchPlan {
  /** FTS5 expression whose hits hold every contact searched for; null where the words are too common to ask. */
  readonly match: string | null
  /** The words that the hits of `match` still have to be checked for. */
  readonly unsure: readonly string[]
}

/** The folded words of a search; a contact is found if each stands somewhere in its texts. */
export const searchWords = (search: string | undefined): string[] => [
  ...new Set(
    fold(search ?? '')
      .split(' ')
      .filter((word) => word !== ''),
  ),
]

const mostTrigrams = 80

/**
 * Puts words into trigrams. Three letters are one trigram, longer words all of theirs, which a hit may have in another
 * order; fewer letters are any of the trigrams that begin with them, where there are not too many to ask for.
 * Null where no contact can hold the words.
 */
export function planSearch(words: readonly string[], store: ContactListStore): SearchPlan | null {
  const unsure: string[] = []
  const parts: string[] = []
  for (const word of words) {
    // No text holds a NUL, and FTS5 would take it for the end of the question.
    if (word.includes('\0')) return null
    const letters = [...word]
    if (letters.length >= 3) {
      if (letters.length > 3) unsure.push(word)
      parts.push(...letters.slice(2).map((_letter, place) => quoted(letters.slice(place, place + 3).join(''))))
      continue
    }
    const trigrams = store.trigrams(word, mostTrigrams)
    if (trigrams?.length === 0) return null
    if (trigrams) parts.push(`(${trigrams.map(quoted).join(' OR ')})`)
    else unsure.push(word)
  }
  return { match: parts.length > 0 ? parts.join(' AND ') : null, unsure }
}

const quoted = (trigram: string) => `"${trigram.replaceAll('"', '""')}"`
