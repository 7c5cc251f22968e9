import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  tray: 'Tâches',
  titles: {
    contactImport: 'Import de {{file}}',
    importUndo: 'Annulation de l’import de {{file}}',
    contactDeletion: 'Suppression de contacts',
    contactStates: 'Changement d’état',
    contactExport: 'Export de contacts',
  },
  progress: '{{done, number}} sur {{total, number}}',
  progressOpen: '{{done, number}}',
  rate: '{{rate, number}}/s',
  left: 'encore {{time}}',
  starting: 'Démarrage…',
  seconds: '{{count}} s',
  minutes: '{{count}} min',
  states: {
    done: 'Terminé',
    cancelled: 'Annulé',
    failed: 'Échec',
    interrupted: 'Interrompu : Comptoir a été fermé',
  },
  outcome: {
    imported: 'ajoutés : {{count, number}}',
    updated: 'mis à jour : {{count, number}}',
    refused: 'refusés : {{count, number}}',
    done: 'traités : {{count, number}}',
  },
  seeResult: 'Voir le résultat',
  resume: 'Reprendre ou annuler',
  cancelTask: 'Annuler « {{title}} »',
  dismissTask: 'Masquer « {{title}} »',
}
