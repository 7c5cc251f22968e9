import type { Inspection } from './import-kind.ts'

/** Names of the columns as shown: their header, or their place where they have none. */
export const columnNames = (inspection: Inspection, numbered: (number: number) => string): readonly string[] =>
  inspection.columns.map(({ header }, index) => (header.trim() === '' ? numbered(index + 1) : header))
