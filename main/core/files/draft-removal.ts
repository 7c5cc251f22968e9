import type { Ports } from '../ports.ts'

/**
 * Removes drafts by their paths. One that a program holds open stays and is noted in the log, without its name: the
 * rest must still go.
 */
export function removeDrafts({ drafts, log }: Pick<Ports, 'drafts' | 'log'>, paths: readonly string[]): void {
  for (const path of paths) {
    try {
      drafts.remove(path)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      log.warn({ code }, 'a draft could not be removed')
    }
  }
}
