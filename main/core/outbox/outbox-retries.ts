const minute = 60_000
const pausesInMinutes = [1, 2, 4, 8, 15, 30, 60, 90, 120, 240, 240, 240, 240, 240, 240, 240, 240]

/** Tries of a message in all, over about a day and a half (design: quality.md, P5). */
export const mostTries = pausesInMinutes.length + 1

/** Milliseconds until a message is tried again after so many tries in vain; null when it is given up. */
export function pauseAfter(tries: number): number | null {
  const minutes = pausesInMinutes[tries - 1]
  return minutes === undefined ? null : minutes * minute
}

const firstHold = 5_000
const longestHold = 15 * minute

/** Milliseconds until the way to the server is tried again after it failed so many times in a row. */
export const holdAfter = (failures: number): number => Math.min(firstHold * 2 ** (failures - 1), longestHold)
