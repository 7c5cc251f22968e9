import { Button } from '@mantine/core'
import { IconMailForward, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { askToInvite } from '../../ui/activation/activation-store.ts'
import type { Run } from '../../ui/import/import-kind.ts'

/** What can be done with contacts that an import added: see them, invite them. */
export function ContactResultActions({ run }: { readonly run: Run }) {
  const { t } = useTranslation(['contactImport', 'activation'])
  const { id, counts, state, resumable } = run
  const added = counts.new ?? 0
  if (added === 0 || state === 'undone') return null
  const invite = () =>
    askToInvite({
      selection: { kind: 'matching', filter: { importId: id }, except: [] },
      size: added,
      name: null,
    })
  return (
    <>
      <Button
        component={Link}
        to={`/contacts?import=${id}`}
        variant={resumable ? 'default' : 'filled'}
        leftSection={<IconUsers size={16} />}
      >
        {t('result.show')}
      </Button>
      <Button variant="default" leftSection={<IconMailForward size={16} />} onClick={invite}>
        {t('activation:submitToAll')}
      </Button>
    </>
  )
}
