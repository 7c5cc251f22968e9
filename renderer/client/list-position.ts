/**
 * Where an id stands in a list whose newest, and so highest, ids come first; null if the list leaves it out. `idAt`
 * gives the id at a position, or undefined past the end; it is asked about as often as the list is long in binary.
 */
export async function positionOfId(
  id: number,
  count: number,
  idAt: (index: number) => Promise<number | undefined>,
): Promise<number | null> {
  let from = 0
  let to = count - 1
  while (from <= to) {
    const middle = Math.floor((from + to) / 2)
    const found = await idAt(middle)
    if (found === id) return middle
    if (found !== undefined && found > id) from = middle + 1
    else to = middle - 1
  }
  return null
}
