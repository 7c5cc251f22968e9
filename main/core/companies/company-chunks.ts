const chunkSize = 1_000

/** Does work a thousand at a time and takes a turn after each, for `writeAtLength`. */
export async function inChunks<T>(
  all: readonly T[],
  turn: () => Promise<void>,
  work: (chunk: readonly T[]) => void,
): Promise<void> {
  for (let from = 0; from < all.length; from += chunkSize) {
    work(all.slice(from, from + chunkSize))
    await turn()
  }
}
