import { Anchor } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { Notice } from '../notice.tsx'
import { mailSettingsPath } from './mail-settings-path.ts'

/** Nobody can be invited yet: says to administrators what to do, and to others whom to ask. */
export function MailNotSetUp({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('activation')
  const { administrator } = useSignedIn()
  return (
    <Notice tone="warning" icon={IconMailOff} title={t('dialog.notReady.title')}>
      <span>{t(administrator ? 'dialog.notReady.administrator' : 'dialog.notReady.operator')}</span>
      {administrator ? (
        <Anchor component={Link} to={mailSettingsPath} fz="inherit" underline="always" onClick={onLeave}>
          {t('dialog.toSettings')}
        </Anchor>
      ) : (
        <WhomToAsk />
      )}
    </Notice>
  )
}

function WhomToAsk() {
  const { t, i18n } = useTranslation('activation')
  const { data: operators } = useQuery(orpc.operators.list.queryOptions())
  const names = (operators ?? [])
    .filter(({ role, disabledAt }) => role === 'administrator' && disabledAt === null)
    .map(({ name }) => name)
  if (names.length === 0) return null
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(names)
  return <span>{t('dialog.notReady.ask', { names: list })}</span>
}
