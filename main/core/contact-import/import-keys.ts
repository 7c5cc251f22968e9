/**
 * A set of texts with a number each, for millions of addresses: exact, and without an object for any of them. Takes
 * about 60 bytes for an address, where a Map takes three times as much and keeps whole blocks of the file alive.
 */
export interface KeyNumbers {
  readonly size: number
  /** The number kept with the key, or -1. */
  find(key: string): number
  /** Keeps a number (0 to 2³²-1) for a key that is not there yet; otherwise gives the number that is, as `find` does. */
  add(key: string, number: number): number
}

const wide = /[^\0-\xff]/

export function createKeyNumbers(): KeyNumbers {
  let capacity = 1 << 12
  let slots = new Uint32Array(capacity)
  let hashes = new Uint32Array(capacity)
  let starts = new Uint32Array(capacity)
  let numbers = new Uint32Array(capacity)
  let texts = Buffer.allocUnsafe(1 << 16)
  let used = 0
  let size = 0

  const hashOf = (key: string) => {
    let hash = 0x811c9dc5
    for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x85ebca6b)
    return (hash ^ (hash >>> 13)) >>> 0
  }

  const isAt = (entry: number, key: string) => {
    const start = starts[entry] ?? 0
    const end = entry + 1 < size ? (starts[entry + 1] ?? 0) : used
    if (end - start !== key.length) return false
    for (let index = 0; index < key.length; index++) if (texts[start + index] !== key.charCodeAt(index)) return false
    return true
  }

  const slotOf = (key: string, hash: number) => {
    let slot = hash & (slots.length - 1)
    for (;;) {
      const entry = (slots[slot] ?? 0) - 1
      if (entry === -1) return slot
      if (hashes[entry] === hash && isAt(entry, key)) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
  }

  const grown = (array: Uint32Array<ArrayBuffer>) => {
    const next = new Uint32Array(array.length * 2)
    next.set(array)
    return next
  }

  const grow = () => {
    capacity *= 2
    hashes = grown(hashes)
    starts = grown(starts)
    numbers = grown(numbers)
    slots = new Uint32Array(capacity * 2)
    for (let entry = 0; entry < size; entry++) {
      let slot = (hashes[entry] ?? 0) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = entry + 1
    }
  }
  slots = new Uint32Array(capacity * 2)

  // Letters beyond one byte would not fit the store: such a key is kept as its UTF-8, one letter a byte.
  const stored = (key: string) => (wide.test(key) ? `\u0001${Buffer.from(key).toString('latin1')}` : key)

  return {
    get size() {
      return size
    },
    find(text) {
      const key = stored(text)
      const entry = (slots[slotOf(key, hashOf(key))] ?? 0) - 1
      return entry === -1 ? -1 : (numbers[entry] ?? -1)
    },
    add(text, number) {
      const key = stored(text)
      const hash = hashOf(key)
      const slot = slotOf(key, hash)
      const entry = (slots[slot] ?? 0) - 1
      if (entry !== -1) return numbers[entry] ?? -1
      if (used + key.length > texts.length) {
        const next = Buffer.allocUnsafe(Math.max(texts.length * 2, used + key.length))
        texts.copy(next, 0, 0, used)
        texts = next
      }
      hashes[size] = hash
      starts[size] = used
      numbers[size] = number
      texts.write(key, used, 'latin1')
      used += key.length
      size++
      slots[slot] = size
      if (size === capacity) grow()
      return -1
    },
  }
}
