import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

const updated = '{% if event.change == "updated" %}'

/** A conversation was created or updated. */
export const conversationChanged: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: `${updated}News in the conversation{% else %}New conversation{% endif %} “{{ event.reference }}”`,
    before: `The conversation “{{ event.reference }}” with {{ company.name }} has been ${updated}updated{% else %}opened{% endif %}.`,
    after: 'You are welcome to answer us.',
  },
  fr: {
    subject: `${updated}Du nouveau dans la conversation{% else %}Nouvelle conversation{% endif %} « {{ event.reference }} »`,
    before: `La conversation « {{ event.reference }} » avec {{ company.name }} a été ${updated}mise à jour{% else %}ouverte{% endif %}.`,
    after: 'Votre réponse est la bienvenue.',
  },
  nb: {
    subject: `${updated}Nytt i samtalen{% else %}Ny samtale{% endif %} «{{ event.reference }}»`,
    before: `Samtalen «{{ event.reference }}» med {{ company.name }} er ${updated}oppdatert{% else %}opprettet{% endif %}.`,
    after: 'Svar oss gjerne.',
  },
}
