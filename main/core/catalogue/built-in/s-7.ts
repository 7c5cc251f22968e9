import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

/** A RIO was consulted: the code by which a mobile number is taken to another operator (“relevé d’identité opérateur”). */
export const rioConsulted: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: 'RIO consulted: {{ event.reference }}',
    before: 'The RIO of a mobile line of {{ company.name }} has been consulted: {{ event.reference }}.',
    after:
      'This code is needed to take a number to another operator. If you did not expect it, please get in touch with us.',
  },
  fr: {
    subject: 'RIO consulté : {{ event.reference }}',
    before: 'Le RIO d’une ligne mobile ({{ company.name }}) a été consulté : {{ event.reference }}.',
    after:
      'Ce code sert à transférer un numéro vers un autre opérateur. Si vous ne vous y attendiez pas, contactez-nous.',
  },
  nb: {
    subject: 'RIO-kode hentet: {{ event.reference }}',
    before: 'RIO-koden til et mobilnummer hos {{ company.name }} er hentet: {{ event.reference }}.',
    after: 'Koden trengs for å flytte et nummer til en annen operatør. Ta kontakt med oss hvis du ikke ventet dette.',
  },
}
