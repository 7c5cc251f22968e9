/**
 * One writer at a time, without blocking the thread: SQLite's own lock would make the core wait inside a statement
 * while the import worker writes a batch. Whoever writes enters here first, in order of arrival.
 */
export interface WriteGate {
  /** Runs the work once it is this one's turn. */
  run<T>(work: () => T | Promise<T>): Promise<T>
  /** Waits for one's turn and keeps it until `leave` is called, for a batch that a worker writes. */
  enter(): Promise<() => void>
}

export function createWriteGate(): WriteGate {
  let last: Promise<void> = Promise.resolve()
  const enter = async () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    await before
    return resolve
  }
  return {
    enter,
    async run(work) {
      const leave = await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
