import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  productName: 'Comptoir',
  languages: { fr: 'Français', en: 'English', nb: 'Norsk bokmål' },
  actions: {
    cancel: 'Avbryt',
    close: 'Lukk',
    save: 'Lagre',
    retry: 'Prøv igjen',
    undo: 'Angre',
    copy: 'Kopier',
    copied: 'Kopiert',
    showDetail: 'Teknisk detalj',
  },
  connection: {
    lost: 'Forbindelsen til Comptoir er brutt. Prøver igjen …',
  },
}
