/** A column of the file as the check shows it. */
export interface CheckColumn {
  /** Its place in the file, from 0; also its cell in a row. */
  readonly index: number
  readonly name: string
  readonly field: string
  /** Pixels. */
  readonly width: number
}

const pixelsPerLetter = 7.2
const widthOf = (texts: readonly string[]) =>
  Math.round(Math.min(280, Math.max(96, 44 + pixelsPerLetter * Math.max(...texts.map(({ length }) => length)))))

/** The columns in the order of the file, those that are not imported behind the others. */
export function checkColumns(
  names: readonly string[],
  columns: readonly { readonly examples: readonly string[] }[],
  mapping: readonly string[],
  fieldName: (field: string) => string,
): readonly CheckColumn[] {
  const all = names.map((name, index) => ({
    index,
    name,
    field: mapping[index] ?? 'ignore',
    width: widthOf([name, fieldName(mapping[index] ?? 'ignore'), ...(columns[index]?.examples ?? [])]),
  }))
  return [...all.filter(({ field }) => field !== 'ignore'), ...all.filter(({ field }) => field === 'ignore')]
}
