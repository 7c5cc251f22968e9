import * as z from 'zod'

/** How an operator arranged the columns of a list: their order, those put away, and widths in pixels. */
export const ColumnSettings = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
})
export type ColumnSettings = Readonly<z.infer<typeof ColumnSettings>>

interface KnownColumn {
  readonly id: string
  readonly hiddenAtFirst?: boolean
}

/**
 * What was kept, fitted to the columns there are now: what is gone is left out, what is new stands at the end as its
 * own first setting says. Anything unreadable counts as nothing.
 */
export function fittedSettings(kept: unknown, columns: readonly KnownColumn[]): ColumnSettings {
  const parsed = ColumnSettings.safeParse(kept).data
  const known = columns.map(({ id }) => id)
  const fresh = columns.filter(({ id, hiddenAtFirst }) => hiddenAtFirst && !parsed?.order.includes(id))
  const order = (parsed?.order ?? []).filter((id) => known.includes(id))
  return {
    order: [...order, ...known.filter((id) => !order.includes(id))],
    hidden: [...(parsed?.hidden ?? []).filter((id) => known.includes(id)), ...fresh.map(({ id }) => id)],
    widths: Object.fromEntries(Object.entries(parsed?.widths ?? {}).filter(([id]) => known.includes(id))),
  }
}

/** Moves a column to where another stands. */
export function movedColumn(order: readonly string[], id: string, to: string): string[] {
  const from = order.indexOf(id)
  const target = order.indexOf(to)
  if (from < 0 || target < 0) return [...order]
  const rest = order.filter((other) => other !== id)
  return rest.toSpliced(target, 0, id)
}

/** Moves a column by one among those that are shown; the hidden ones keep their places. */
export function shiftedColumn(settings: ColumnSettings, id: string, by: -1 | 1): string[] {
  const shown = settings.order.filter((other) => !settings.hidden.includes(other))
  const neighbour = shown[shown.indexOf(id) + by]
  return neighbour === undefined || !shown.includes(id)
    ? [...settings.order]
    : movedColumn(settings.order, id, neighbour)
}

const narrowest = 56
const widest = 900

/** Sets a column's width within bounds; null gives it back its first one. */
export function resizedColumn(settings: ColumnSettings, id: string, width: number | null): ColumnSettings {
  const { [id]: _before, ...widths } = settings.widths
  if (width === null) return { ...settings, widths }
  return { ...settings, widths: { ...widths, [id]: Math.round(Math.max(narrowest, Math.min(width, widest))) } }
}

/** Shows a column that is hidden, or hides it. */
export const toggledColumn = (settings: ColumnSettings, id: string): ColumnSettings => ({
  ...settings,
  hidden: settings.hidden.includes(id) ? settings.hidden.filter((other) => other !== id) : [...settings.hidden, id],
})

/** The columns to draw, in order. */
export const shownColumns = <Column extends KnownColumn>(
  columns: readonly Column[],
  { order, hidden }: ColumnSettings,
): Column[] => order.flatMap((id) => (hidden.includes(id) ? [] : (columns.find((column) => column.id === id) ?? [])))

type SizedColumn = KnownColumn & { readonly width: number }

const markWidth = 36

/**
 * The columns as a CSS grid: the mark, then each at its set width, or growing with the room from its first one. What
 * room is left after set widths goes to a last, empty track.
 */
export const gridTemplate = (columns: readonly SizedColumn[], { widths }: ColumnSettings): string =>
  [
    `${markWidth}px`,
    ...columns.map(({ id, width }) =>
      widths[id] === undefined ? `minmax(${width}px, ${width}fr)` : `${widths[id]}px`,
    ),
    'minmax(0, 1fr)',
  ].join(' ')

/** The least width of a row in pixels; in less room the list scrolls sideways. */
export const gridWidth = (columns: readonly SizedColumn[], { widths }: ColumnSettings): number =>
  columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), markWidth)
