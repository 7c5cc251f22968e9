import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  tray: 'Oppgaver',
  titles: {
    contactImport: 'Import av {{file}}',
    importUndo: 'Angrer importen av {{file}}',
    contactDeletion: 'Sletter kontakter',
    contactStates: 'Endrer tilstander',
    contactExport: 'Eksporterer kontakter',
  },
  progress: '{{done, number}} av {{total, number}}',
  progressOpen: '{{done, number}}',
  rate: '{{rate, number}}/s',
  left: '{{time}} igjen',
  starting: 'Starter …',
  seconds: '{{count}} s',
  minutes: '{{count}} min',
  states: {
    done: 'Ferdig',
    cancelled: 'Avbrutt',
    failed: 'Mislyktes',
    interrupted: 'Avbrutt: Comptoir ble lukket',
  },
  outcome: {
    imported: '{{count, number}} lagt til',
    updated: '{{count, number}} oppdatert',
    refused: '{{count, number}} avvist',
    done: '{{count, number}} behandlet',
  },
  seeResult: 'Se resultatet',
  resume: 'Gjenoppta eller angre',
  cancelTask: 'Avbryt «{{title}}»',
  dismissTask: 'Skjul «{{title}}»',
}
