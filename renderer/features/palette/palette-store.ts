import { createSpotlight } from '@mantine/spotlight'

/** The palette's own state, and what opens and closes it. */
export const [paletteStore, palette] = createSpotlight()

/** Marks the first line, as typing does: for lines that come later than the typing. */
export function selectFirstLine(): void {
  const list = document.getElementById(paletteStore.getState().listId)
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
