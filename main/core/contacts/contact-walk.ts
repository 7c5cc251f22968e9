import type { ContactId } from '../../../shared/contract/values.ts'
import { type Condition, everything, type Order } from './contact-filter.ts'
import type { ContactListStore, Place } from './contact-list-store.ts'

/** The windows into which one order is cut, each of as many contacts whatever a filter leaves of them. */
export interface Windows {
  readonly order: Order
  /** The last place of a window by its number, from 0; null for the last window, which may be any size. */
  end(number: number): Place | null
  readonly size: number
}

/** Cuts an order into windows, as far as they are asked for, by its index alone. */
export function createWindows(order: Order, store: ContactListStore, size: number): Windows {
  const ends: Place[] = []
  let complete = false
  return {
    order,
    size,
    end(number) {
      while (!complete && ends.length <= number) {
        const stretch = { order, condition: everything, after: ends.at(-1) ?? null, until: null }
        const [place] = store.places(stretch, size - 1, 1)
        if (place) ends.push(place)
        else complete = true
      }
      return ends[number] ?? null
    },
  }
}

/** A filtered list in an order, read window by window: how many hits each has is remembered. */
export interface Walk {
  /** Ids from a position on. */
  page(offset: number, limit: number, turn: () => Promise<void>): Promise<ContactId[]>
  /** Whether the first window has so few hits that a page of them may be far. */
  isSparse(limit: number): boolean
  /** How many hits stand before a place that is one. */
  before(place: Place, turn: () => Promise<void>): Promise<number>
}

/** The list without a filter: SQLite skips along the index alone faster than windows could be kept. */
export function createWholeWalk(order: Order, size: number, store: ContactListStore): Walk {
  const all = { order, condition: everything, after: null, until: null }
  return {
    async page(offset, limit, turn) {
      const found: ContactId[] = []
      for (let after: Place | null = null; found.length < limit; ) {
        const wanted = Math.min(size, limit - found.length)
        const places = store.places({ ...all, after }, after ? 0 : offset, wanted)
        found.push(...places.map(({ id }) => id))
        after = places.at(-1) ?? null
        if (places.length < wanted || !after) break
        await turn()
      }
      return found
    },
    isSparse: () => false,
    before: async (place) => store.size({ ...all, until: place }) - 1,
  }
}

export function createWalk(windows: Windows, condition: Condition, store: ContactListStore): Walk {
  const { order } = windows
  /** Hits before each window, as far as known. */
  const hitsBefore = [0]
  const stretch = (window: number) => ({
    order,
    condition,
    after: window === 0 ? null : windows.end(window - 1),
    until: windows.end(window),
  })
  const passWindow = (window: number, hits: number) => {
    hitsBefore[window + 1] = (hitsBefore[window] ?? 0) + hits
  }
  const windowOf = (offset: number) => {
    let window = hitsBefore.length - 1
    while (window > 0 && (hitsBefore[window] ?? 0) > offset) window--
    return window
  }
  const startOf = (window: number) => hitsBefore[window] ?? 0

  return {
    async page(offset, limit, turn) {
      const found: ContactId[] = []
      for (let window = windowOf(offset); ; window++) {
        const here = stretch(window)
        if (window > 0 && here.after === null) return found
        const skip = Math.max(0, offset - startOf(window))
        const places = store.places(here, skip, limit - found.length)
        found.push(...places.map(({ id }) => id))
        if (found.length >= limit || here.until === null) return found
        passWindow(window, places.length > 0 ? skip + places.length : skip === 0 ? 0 : store.size(here))
        await turn()
      }
    },
    isSparse(limit) {
      if (windows.end(0) === null) return false
      if (hitsBefore.length === 1 && store.places(stretch(0), 0, limit).length < limit)
        passWindow(0, store.size(stretch(0)))
      return hitsBefore.length > 1 && (hitsBefore[1] ?? 0) < limit / 16
    },
    async before(place, turn) {
      const rank = store.size({ order, condition: everything, after: null, until: place }) - 1
      const window = Math.floor(rank / windows.size)
      for (let known = hitsBefore.length - 1; known < window; known++) {
        passWindow(known, store.size(stretch(known)))
        await turn()
      }
      return startOf(window) + store.size({ ...stretch(window), until: place }) - 1
    },
  }
}
