import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  productName: 'Comptoir',
  languages: { fr: 'Français', en: 'English', nb: 'Norsk bokmål' },
  actions: {
    cancel: 'Annuler',
    close: 'Fermer',
    save: 'Enregistrer',
    retry: 'Réessayer',
    undo: 'Annuler l’action',
    copy: 'Copier',
    copied: 'Copié',
    showDetail: 'Détail technique',
  },
  connection: {
    lost: 'La connexion à Comptoir est interrompue. Nouvelle tentative…',
  },
}
