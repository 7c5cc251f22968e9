import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../client/dates.ts'

/** What ends by a change of a company. */
interface Ending {
  readonly subscriptions: number
  readonly contacts: number
  readonly addresses: number
}

/** Says what ends: “12 subscriptions of 5 contacts and 2 addresses”; null where nothing does. */
export function useEndingWords(): (ending: Ending) => string | null {
  const { t } = useTranslation('companies')
  const numbers = useNumbers()
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  return ({ subscriptions, contacts, addresses }) => {
    const ofContacts =
      subscriptions > 0 &&
      t('ending.ofContacts', {
        subscriptions: t('ending.subscriptions', counted(subscriptions)),
        contacts: t('ending.contacts', counted(contacts)),
      })
    const ofCompany = addresses > 0 && t('ending.addresses', counted(addresses))
    if (ofContacts && ofCompany) return t('ending.both', { subscriptions: ofContacts, addresses: ofCompany })
    return ofContacts || ofCompany || null
  }
}
