import { Button } from '@mantine/core'
import { IconBuilding, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../client/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import list from '../../ui/list/list-page.module.css'

/** In place of the rows: what belongs here, and how to begin. */
export function CompaniesEmpty({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('companies')
  const { administrator } = useSignedIn()
  return (
    <div className={list.empty}>
      <EmptyState icon={IconBuilding} title={t('empty.title')} text={t('empty.text')}>
        {administrator && <Button onClick={onAdd}>{t('actions.add')}</Button>}
      </EmptyState>
    </div>
  )
}

/** In place of the rows: the filter leaves none. */
export function CompaniesNoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('companies')
  return (
    <div className={list.empty}>
      <EmptyState icon={IconSearchOff} title={t('empty.noMatchTitle')} text={t('empty.noMatchText')}>
        <Button variant="default" onClick={onClear}>
          {t('empty.clear')}
        </Button>
      </EmptyState>
    </div>
  )
}
