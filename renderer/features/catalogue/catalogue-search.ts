import type { NotificationType } from '../../../shared/contract/catalogue.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { CatalogueWords } from './catalogue-words.ts'

/** The types whose code, name, event or recipients hold every word of the search. */
export function matching(
  types: readonly NotificationType[],
  search: string,
  changedOnly: boolean,
  words: CatalogueWords,
): readonly NotificationType[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  return types.filter((type) => {
    if (changedOnly && type.changed.length === 0) return false
    const { to, cc } = type.recipients
    const text = fold([type.code, words.name(type.code), type.event, words.recipients([...to, ...cc])].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}
