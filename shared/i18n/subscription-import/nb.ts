import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const nb: Words<typeof en> = {
  title: 'Importer abonnementer',
  administrators: {
    title: 'Bare administratorer importerer abonnementer',
    text: 'Be en administrator for butikken om å importere filen din.',
  },
  actions: {
    start_one: 'Endre abonnementene til {{count, number}} kontakt',
    start_other: 'Endre abonnementene til {{count, number}} kontakter',
  },
  file: {
    heading: 'Velg filen med abonnementene',
    hint: 'CSV, TXT eller XLSX, med en rad for hver adresse, hvert univers, hver kategori og hver kanal, og ja eller nei. Ingenting endres før det siste trinnet.',
    firstRow: 'er allerede et abonnement',
  },
  export: {
    all: 'Eksporter alle abonnementene',
    some: 'Eksporter abonnementene som CSV',
    done: 'Eksporterte abonnementer: {{rows, number}} · kontakter: {{contacts, number}}',
    nothing: 'Ingen av disse kontaktene hører til et firma, så det er ingen abonnementer å eksportere.',
  },
  columns: {
    hint: 'Kolonnene er gjenkjent på navnet. Alle fem feltene trengs; andre kolonner holdes utenfor.',
    missing: 'Fortsatt uten kolonne: {{fields}}.',
    fields: {
      email: 'E-postadresse',
      universe: 'Univers',
      category: 'Kategori',
      channel: 'Kanal',
      value: 'Abonnert (ja eller nei)',
      ignore: 'Ikke importer',
    },
  },
  check: {
    rule: 'Bare det som er annerledes, endres. Den som følger standarden og allerede abonnerer slik filen sier, fortsetter å følge den. Ukjente adresser holdes utenfor; ingenting annet ved en kontakt endres.',
    changed: 'Endret',
  },
  counts: {
    changed_one: 'endret',
    changed_other: 'endret',
  },
  result: {
    done: 'Disse kontaktene abonnerer slik filen sier.',
    undoing: 'Kontakter der abonnementene er endret siden, beholdes.',
    undone: 'Abonnementene er som før importen, unntatt de som er endret siden.',
    contacts: 'Endrede kontakter',
  },
  undo: {
    restores_one: '{{count, number}} kontakt får tilbake abonnementene den hadde før.',
    restores_other: '{{count, number}} kontakter får tilbake abonnementene de hadde før.',
    keeps_one: '{{count, number}} kontakt blir som den er, fordi abonnementene er endret siden:',
    keeps_other: '{{count, number}} kontakter blir som de er, fordi abonnementene er endret siden:',
    nothing: 'Det er ingenting igjen å angre: alle kontaktene er endret siden, eller er allerede borte.',
    keep: 'Behold endringene',
    done: 'Tilbakeført: {{restored, number}} · beholdt: {{kept, number}}',
  },
  earlier: {
    changed: 'Endret',
    contacts: 'Kontakter',
  },
}
