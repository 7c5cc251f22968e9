import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  selectAll: 'Tout sélectionner',
  columns: 'Colonnes',
  earlier: 'Déplacer « {{column}} » vers la gauche',
  later: 'Déplacer « {{column}} » vers la droite',
  resetColumns: 'Rétablir les colonnes d’origine',
  headHint: '{{column}} : un clic trie, glisser déplace ; Alt+flèche déplace, Maj+flèche redimensionne',
  headHintUnsorted: '{{column}} : glisser déplace ; Alt+flèche déplace, Maj+flèche redimensionne',
  filter: { remove: 'Retirer le filtre « {{filter}} »', value: '{{filter}} : {{value}}' },
  clearSearch: 'Effacer la recherche',
  closeDetails: 'Fermer la fiche',
}
