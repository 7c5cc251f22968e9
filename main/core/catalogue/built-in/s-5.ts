import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

const updated = '{% if event.change == "updated" %}'

/** A ticket was created or updated. */
export const ticketChanged: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: `${updated}Ticket {{ event.reference }} has been updated{% else %}New ticket {{ event.reference }}{% endif %}`,
    before: `Ticket {{ event.reference }} of {{ company.name }} has been ${updated}updated{% else %}created{% endif %}.`,
    after: 'We keep you informed as it goes on.',
  },
  fr: {
    subject: `${updated}Le ticket {{ event.reference }} a été mis à jour{% else %}Nouveau ticket {{ event.reference }}{% endif %}`,
    before: `Le ticket {{ event.reference }} ({{ company.name }}) a été ${updated}mis à jour{% else %}créé{% endif %}.`,
    after: 'Nous vous tenons au courant de la suite.',
  },
  nb: {
    subject: `${updated}Sak {{ event.reference }} er oppdatert{% else %}Ny sak {{ event.reference }}{% endif %}`,
    before: `Sak {{ event.reference }} for {{ company.name }} er ${updated}oppdatert{% else %}opprettet{% endif %}.`,
    after: 'Vi holder deg orientert underveis.',
  },
}
