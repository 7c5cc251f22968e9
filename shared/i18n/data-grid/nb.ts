import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  selectAll: 'Velg alle',
  columns: 'Kolonner',
  earlier: 'Flytt «{{column}}» til venstre',
  later: 'Flytt «{{column}}» til høyre',
  resetColumns: 'Gjenopprett de opprinnelige kolonnene',
  headHint: '{{column}}: klikk sorterer, dra for å flytte; Alt+pil flytter, Shift+pil endrer bredden',
  headHintUnsorted: '{{column}}: dra flytter; Alt+pil flytter, Shift+pil endrer bredden',
  filter: { remove: 'Fjern filteret «{{filter}}»', value: '{{filter}}: {{value}}' },
  clearSearch: 'Tøm søket',
  closeDetails: 'Lukk detaljene',
}
