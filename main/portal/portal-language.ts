import { Language } from '../../shared/contract/values.ts'

const known: Readonly<Record<string, Language>> = { fr: 'fr', en: 'en', nb: 'nb', no: 'nb', nn: 'nb' }

/** The language of a page: the one that was chosen, else the first of the browser's that there is, else the shop's. */
export function languageOf(chosen: string | undefined, accepted: string | undefined, shop: Language): Language {
  const choice = Language.safeParse(chosen)
  if (choice.success) return choice.data
  const wanted = (accepted ?? '').split(',').flatMap((entry) => {
    const [name = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const weight = Number(/^\s*q=([\d.]+)$/.exec(parameters.join(';'))?.[1] ?? 1)
    const language = known[name.split('-')[0] ?? '']
    return language && weight > 0 ? [{ language, weight }] : []
  })
  wanted.sort((one, other) => other.weight - one.weight)
  return wanted[0]?.language ?? shop
}

/** Words with their values filled in: `{{name}}`. */
export const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')
