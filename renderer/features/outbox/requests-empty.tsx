import { Button } from '@mantine/core'
import { IconMailOff, IconMailQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import list from '../../ui/list/list-page.module.css'

/** In place of the rows: what belongs here, and how to begin. */
export function RequestsEmpty() {
  const { t } = useTranslation('outbox')
  return (
    <div className={list.empty}>
      <EmptyState icon={IconMailQuestion} title={t('ledger.empty.title')} text={t('ledger.empty.text')}>
        <Button component={Link} to="/contacts">
          {t('actions.contacts')}
        </Button>
      </EmptyState>
    </div>
  )
}

/** In place of the rows: the filter leaves none. */
export function RequestsNoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('outbox')
  return (
    <div className={list.empty}>
      <EmptyState icon={IconMailOff} title={t('ledger.empty.noMatchTitle')} text={t('empty.noMatchText')}>
        <Button variant="default" onClick={onClear}>
          {t('empty.clear')}
        </Button>
      </EmptyState>
    </div>
  )
}
