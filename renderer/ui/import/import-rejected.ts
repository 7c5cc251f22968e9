import type { Counts } from './import-kind.ts'

/** How many rows were refused, and are handed out to be mended. */
export const rejectedOf = (counts: Counts): number => (counts.invalid ?? 0) + (counts.duplicate ?? 0)
