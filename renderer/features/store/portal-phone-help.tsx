import { Anchor } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client/client.ts'
import classes from './portal-check.module.css'

/** What this computer cannot know, and what to do on its system where a phone gets no answer. */
export function PortalPhoneHelp({ port }: { readonly port: number }) {
  const { t } = useTranslation('store')
  const [shown, { toggle }] = useDisclosure(false)
  const { data: mail } = useQuery(orpc.mail.get.queryOptions())
  return (
    <div className={classes.honest}>
      <p className={classes.help}>{t('check.honest')}</p>
      <Anchor component="button" type="button" fz={12} underline="always" aria-expanded={shown} onClick={toggle}>
        {t('check.phone')}
      </Anchor>
      {shown && mail && (
        <ul className={classes.steps}>
          <li>{t('check.wifi')}</li>
          <li>{t(`check.firewalls.${mail.platform}`, { port: String(port) })}</li>
        </ul>
      )}
    </div>
  )
}
