import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

/** The settings of a service were changed: a sign-in name, a password, the number of calls at a time … */
export const serviceConfigured: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: 'Settings changed: {{ event.reference }}',
    before: 'The settings of a service of {{ company.name }} have been changed: {{ event.reference }}.',
    after: 'If you did not expect this change, please tell us at once.',
  },
  fr: {
    subject: 'Paramétrage modifié : {{ event.reference }}',
    before: 'Le paramétrage d’un service ({{ company.name }}) a été modifié : {{ event.reference }}.',
    after: 'Si vous n’attendiez pas cette modification, prévenez-nous sans tarder.',
  },
  nb: {
    subject: 'Oppsett endret: {{ event.reference }}',
    before: 'Oppsettet for en av tjenestene til {{ company.name }} er endret: {{ event.reference }}.',
    after: 'Si fra til oss med en gang hvis du ikke ventet denne endringen.',
  },
}
