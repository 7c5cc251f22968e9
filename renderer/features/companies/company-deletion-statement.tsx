import { useTranslation } from 'react-i18next'
import type { CompanyDeletionPreview } from '../../../shared/contract/companies.ts'
import { useNumbers } from '../../client/dates.ts'
import classes from './company-statement.module.css'
import { useEndingWords } from './use-ending-words.ts'

interface CompanyDeletionStatementProps {
  readonly preview: CompanyDeletionPreview
  /** It is known where its contacts go, and so which subscriptions end. */
  readonly decided: boolean
}

/** Exactly what deleting a company does. */
export function CompanyDeletionStatement({ preview, decided }: CompanyDeletionStatementProps) {
  const { t } = useTranslation('companies')
  const numbers = useNumbers()
  const ending = useEndingWords()
  const { contacts, addresses, clients } = preview
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const what = ending({ ...preview.ending, addresses: 0 })
  const sentences = [
    addresses > 0
      ? t('deletion.goneWith', { addresses: t('ending.addresses', counted(addresses)) })
      : t('deletion.gone'),
    clients > 0 && t('deletion.clients', counted(clients)),
    decided && contacts > 0 && (what ? t('deletion.ending', { what }) : t('deletion.noneEnding')),
    t('deletion.irreversible'),
  ].filter((sentence) => sentence !== false)
  return (
    <p className={classes.line} aria-live="polite">
      {sentences.join(' ')}
    </p>
  )
}
