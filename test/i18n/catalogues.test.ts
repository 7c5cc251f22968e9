import { describe, expect, it } from 'vitest'
import { Language } from '../../shared/contract/values.ts'
import { catalogues } from '../../shared/i18n/catalogues.ts'
import { portalCatalogues } from '../../shared/i18n/portal-catalogues.ts'

type Texts = ReadonlyMap<string, string>

/** Every text of a language by its path, `shell:pages.contacts`. */
function textsOf(language: Language): Texts {
  const texts = new Map<string, string>()
  const collect = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value)
    else
      for (const [key, inner] of Object.entries(value as object)) collect(inner, path === '' ? key : `${path}.${key}`)
  }
  collect({ ...catalogues[language], portal: portalCatalogues[language] }, '')
  return texts
}

const english = textsOf('en')
const french = textsOf('fr')
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name).toSorted()
const failing = (texts: Texts, fails: (text: string, path: string) => boolean) =>
  [...texts].filter(([path, text]) => fails(text, path)).map(([path, text]) => `${path}: ${text}`)
const withoutMany = (path: string) => path.replace(/_many$/, '_other')

describe.each(Language.options)('the words in %s', (language) => {
  const texts = textsOf(language)

  it('say something everywhere', () => {
    expect(failing(texts, (text) => text.trim() === '')).toEqual([])
  })

  it('have the texts of the English catalogue, and none beside', () => {
    const paths = [...texts.keys()].filter((path) => !path.endsWith('_many'))
    expect(paths.toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('have the placeholders of the English text', () => {
    const wrong = failing(
      texts,
      (text, path) => String(placeholders(text)) !== String(placeholders(english.get(withoutMany(path)) ?? '')),
    )
    expect(wrong).toEqual([])
  })

  it('have both a singular and a plural where a count decides', () => {
    const stems = [...texts.keys()].filter((path) => path.endsWith('_one')).map((path) => path.slice(0, -4))
    expect(stems.length).toBeGreaterThan(0)
    expect(stems.filter((stem) => !texts.has(`${stem}_other`))).toEqual([])
  })
})

describe('French', () => {
  it('has the plural of millions beside every plural', () => {
    const plurals = [...french.keys()].filter((path) => path.endsWith('_other'))
    expect(plurals.filter((path) => !french.has(path.replace(/_other$/, '_many')))).toEqual([])
  })

  it('has typographic apostrophes only', () => {
    expect(failing(french, (text) => text.includes("'"))).toEqual([])
  })

  it('has a non-breaking space before ; : ? ! », and after «', () => {
    // A colon inside an address or a time is no punctuation: only one that ends a word counts.
    const loose = /[^\s\u00a0\u202f;:?!(«“"][;:?!»](?=\s|$|\u00a0)|[^\u00a0\u202f]»|«[^\u00a0\u202f]| [;:?!»]/u
    expect(failing(french, (text) => loose.test(text))).toEqual([])
  })
})
