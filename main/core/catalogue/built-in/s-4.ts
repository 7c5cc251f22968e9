import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

const off = '{% if event.change == "off" %}'

/** The learning mode of a service was switched on or off. */
export const learningModeChanged: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: `Learning mode switched ${off}off{% else %}on{% endif %}: {{ event.reference }}`,
    before: `The learning mode of a service of {{ company.name }} has been switched ${off}off{% else %}on{% endif %}: {{ event.reference }}.`,
    after: 'If you did not expect this change, please tell us at once.',
  },
  fr: {
    subject: `Mode apprentissage ${off}désactivé{% else %}activé{% endif %} : {{ event.reference }}`,
    before: `Le mode apprentissage d’un service ({{ company.name }}) a été ${off}désactivé{% else %}activé{% endif %} : {{ event.reference }}.`,
    after: 'Si vous n’attendiez pas ce changement, prévenez-nous sans tarder.',
  },
  nb: {
    subject: `Læringsmodus er slått ${off}av{% else %}på{% endif %}: {{ event.reference }}`,
    before: `Læringsmodus for en av tjenestene til {{ company.name }} er slått ${off}av{% else %}på{% endif %}: {{ event.reference }}.`,
    after: 'Si fra til oss med en gang hvis du ikke ventet denne endringen.',
  },
}
