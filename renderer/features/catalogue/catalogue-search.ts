import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { CatalogueWords } from './catalogue-words.ts'

/** What the list is narrowed to besides the search. */
export type CatalogueFilter = 'subscribable' | 'changed'

export const passes: Readonly<Record<CatalogueFilter, (type: NotificationType) => boolean>> = {
  subscribable: (type) => !type.transactional,
  changed: (type) => type.changed.length > 0,
}

/** The types that pass the filters, and whose code, name, event, recipients or category hold every word of the search. */
export function matching(
  types: readonly NotificationType[],
  search: string,
  filters: readonly CatalogueFilter[],
  words: CatalogueWords,
): readonly NotificationType[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  return types.filter((type) => {
    if (!filters.every((filter) => passes[filter](type))) return false
    const { code, event, recipients, category } = type
    const addressed = words.recipients([...recipients.to, ...recipients.cc])
    const text = fold([code, words.name(code), event, addressed, category ? words.category(category) : ''].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}
