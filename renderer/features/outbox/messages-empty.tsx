import { Button } from '@mantine/core'
import { IconMailbox, IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import list from '../../ui/list/list-page.module.css'

/** In place of the rows: what belongs here, and how to begin. */
export function MessagesEmpty({ setUp }: { readonly setUp: boolean }) {
  const { t } = useTranslation('outbox')
  return (
    <div className={list.empty}>
      <EmptyState icon={IconMailbox} title={t('empty.title')} text={t(setUp ? 'empty.text' : 'empty.setUpText')}>
        <Button component={Link} to={setUp ? '/contacts' : '/settings/mail'}>
          {t(setUp ? 'actions.contacts' : 'actions.mailSettings')}
        </Button>
      </EmptyState>
    </div>
  )
}

/** In place of the rows: the filter leaves none. */
export function MessagesNoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('outbox')
  return (
    <div className={list.empty}>
      <EmptyState icon={IconMailOff} title={t('empty.noMatchTitle')} text={t('empty.noMatchText')}>
        <Button variant="default" onClick={onClear}>
          {t('empty.clear')}
        </Button>
      </EmptyState>
    </div>
  )
}
