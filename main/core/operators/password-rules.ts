import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { PasswordVerdict } from '../../../shared/contract/operators.ts'
import { fold } from '../../../shared/rules/fold.ts'
import { failure } from '../failure.ts'

const requiredLength = 15
const longest = 256

let estimator: ZxcvbnFactory | undefined
const estimate = (password: string, own: readonly string[]) => {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return estimator.check(
    password.slice(0, 100),
    own.flatMap((name) => [name, ...fold(name).split(/[^a-z0-9]+/)]),
  )
}

/**
 * Judges a password: at least 15 characters, nothing about their kinds (NIST SP 800-63B-4, 3.1.1.2), but not one that
 * is among the first to be tried, nor one's own name repeated.
 */
export function judgePassword(password: string, own: readonly string[]): PasswordVerdict {
  const length = [...password].length
  const { score, guessesLog10, sequence } = estimate(password, own.filter(Boolean))
  const ownName = sequence.some((match) => 'dictionaryName' in match && match.dictionaryName === 'userInputs')
  const weak = guessesLog10 < 8
  const refusal =
    length < requiredLength
      ? 'too_short'
      : length > longest
        ? 'too_long'
        : weak
          ? ownName
            ? 'holds_own_name'
            : 'too_common'
          : null
  return { length, required: requiredLength, score, refusal }
}

/** Throws PASSWORD_REFUSED with the reason for a password that the rules refuse. */
export function requireGoodPassword(password: string, own: readonly string[]): void {
  const { refusal } = judgePassword(password, own)
  if (refusal) throw failure('PASSWORD_REFUSED', { reason: refusal })
}
