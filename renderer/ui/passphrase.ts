import type { Language } from '../../shared/contract/values.ts'
import { passphraseWords } from './passphrase-words.ts'

const isKnown = (language: string): language is Language => language in passphraseWords

/** Four words drawn by the browser's generator for secrets, joined by hyphens; at least 15 characters. */
export function suggestPassphrase(language: string): string {
  const words = passphraseWords[isKnown(language) ? language : 'en'].split(/\s+/)
  for (;;) {
    const drawn = Array.from({ length: 4 }, () => words[below(words.length)])
    const phrase = drawn.join('-')
    if (phrase.length >= 18 && new Set(drawn).size === 4) return phrase
  }
}

/** A whole number from 0 to less than `limit`, every one equally likely. */
function below(limit: number): number {
  const fair = Math.floor(0x1_0000_0000 / limit) * limit
  for (;;) {
    const [drawn = fair] = crypto.getRandomValues(new Uint32Array(1))
    if (drawn < fair) return drawn % limit
  }
}
