import { Button, Group } from '@mantine/core'
import { IconPrinter, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../client/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import list from '../../ui/list/list-page.module.css'

/** In place of the rows: what belongs here, and how to begin. While the portal is off, the way to it. */
export function JobsEmpty({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation('jobs')
  const { data: portal } = useQuery(orpc.store.get.queryOptions())
  const off = portal?.on === false
  return (
    <div className={list.empty}>
      <EmptyState icon={IconPrinter} title={t('empty.title')} text={t(off ? 'empty.textOff' : 'empty.text')}>
        <Group gap="xs">
          {off && (
            <Button component={Link} to="/store">
              {t('empty.toStore')}
            </Button>
          )}
          <Button variant={off ? 'default' : 'filled'} onClick={onAdd}>
            {t('actions.add')}
          </Button>
        </Group>
      </EmptyState>
    </div>
  )
}

/** In place of the rows: the filter leaves none. */
export function JobsNoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('jobs')
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
