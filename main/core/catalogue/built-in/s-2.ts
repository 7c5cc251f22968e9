import type { Language } from '../../../../shared/contract/values.ts'
import type { NewsWords } from './news-frame.ts'

const addition = '{% if event.change == "addition" %}'

/** An order is delivered: a new one, or an addition to what the company has. */
export const orderDelivered: Readonly<Record<Language, NewsWords>> = {
  en: {
    subject: `${addition}Addition {{ event.reference }} has been delivered{% else %}Order {{ event.reference }} has been delivered{% endif %}`,
    before: `${addition}The addition that {{ company.name }} ordered, {{ event.reference }}, has been delivered.{% else %}The order {{ event.reference }} of {{ company.name }} has been delivered.{% endif %}`,
    after: 'If something is missing or not as you ordered it, please tell us.',
  },
  fr: {
    subject: `${addition}L’ajout {{ event.reference }} est livré{% else %}La commande {{ event.reference }} est livrée{% endif %}`,
    before: `${addition}L’ajout commandé par {{ company.name }}, {{ event.reference }}, vient d’être livré.{% else %}La commande {{ event.reference }} pour {{ company.name }} vient d’être livrée.{% endif %}`,
    after: 'S’il manque quelque chose ou si la livraison diffère de votre commande, prévenez-nous.',
  },
  nb: {
    subject: `${addition}Tillegget {{ event.reference }} er levert{% else %}Bestilling {{ event.reference }} er levert{% endif %}`,
    before: `${addition}Tillegget som {{ company.name }} har bestilt, {{ event.reference }}, er levert.{% else %}Bestilling {{ event.reference }} til {{ company.name }} er levert.{% endif %}`,
    after: 'Si fra hvis noe mangler eller avviker fra bestillingen.',
  },
}
