import type { Language } from '../../../../shared/contract/values.ts'
import type { NoticeLetter } from './letter.ts'

/** New job: a customer sent one, told to the shop itself. */
export const jobSubmitted: Readonly<Record<Language, NoticeLetter>> = {
  en: {
    subject: 'New job {{ job.number }}: {{ job.title }}',
    preview: 'Sent by {{ job.sender }}.',
    greeting: 'Hello,',
    before: '{{ job.sender }} has sent a job.',
    facts: [
      { name: 'Number:', value: '{{ job.number }}' },
      { name: 'Title:', value: '{{ job.title }}' },
      { name: 'Copies:', value: '{{ job.copies }}' },
      { name: 'Files:', value: '{{ job.files }}' },
    ],
    after: 'It waits in Comptoir, under Jobs.',
    closing: 'Kind regards,',
    because: 'This address is set for new jobs in Comptoir, under Store.',
  },
  fr: {
    subject: 'Nouveau travail {{ job.number }} : {{ job.title }}',
    preview: 'Envoyé par {{ job.sender }}.',
    greeting: 'Bonjour,',
    before: '{{ job.sender }} a envoyé un travail.',
    facts: [
      { name: 'Numéro :', value: '{{ job.number }}' },
      { name: 'Titre :', value: '{{ job.title }}' },
      { name: 'Exemplaires :', value: '{{ job.copies }}' },
      { name: 'Fichiers :', value: '{{ job.files }}' },
    ],
    after: 'Il vous attend dans Comptoir, sous Travaux.',
    closing: 'Bien cordialement,',
    because: 'Cette adresse est celle des nouveaux travaux dans Comptoir, sous Boutique.',
  },
  nb: {
    subject: 'Nytt oppdrag {{ job.number }}: {{ job.title }}',
    preview: 'Sendt av {{ job.sender }}.',
    greeting: 'Hei!',
    before: '{{ job.sender }} har sendt et oppdrag.',
    facts: [
      { name: 'Nummer:', value: '{{ job.number }}' },
      { name: 'Tittel:', value: '{{ job.title }}' },
      { name: 'Eksemplarer:', value: '{{ job.copies }}' },
      { name: 'Filer:', value: '{{ job.files }}' },
    ],
    after: 'Det venter i Comptoir, under Oppdrag.',
    closing: 'Vennlig hilsen',
    because: 'Denne adressen er valgt for nye oppdrag i Comptoir, under Butikk.',
  },
}
