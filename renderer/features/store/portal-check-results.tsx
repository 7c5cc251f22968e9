import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCircleX, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PortalCheck, PortalState } from '../../../shared/contract/store.ts'
import classes from './portal-check.module.css'
import { networkStanding, publicStanding, type ReachStanding } from './portal-check-model.ts'
import { placeOf } from './portal-form-model.ts'
import { PortalPhoneHelp } from './portal-phone-help.tsx'

interface PortalCheckResultsProps {
  readonly check: PortalCheck
  readonly state: PortalState
}

/** What the self-check found, in sentences, each with what to do. */
export function PortalCheckResults({ check, state }: PortalCheckResultsProps) {
  const { t } = useTranslation('store')
  const { listening, network, publicAddress } = check
  if (!listening) return <Line standing="bad">{t(state.on ? 'check.notListening' : 'check.off')}</Line>
  return (
    <>
      <Line standing="good">{t('check.listens')}</Line>
      {network.length === 0 ? (
        <Line standing="open">
          {t(placeOf(state.address) === 'this_machine' ? 'check.onlyHere' : 'check.noNetwork')}
        </Line>
      ) : (
        <div>
          <p className={classes.lead}>{t('check.network')}</p>
          <ul className={classes.list}>
            {network.map(({ url, outcome }) => (
              <li key={url}>
                <Line standing={networkStanding(outcome)} url={url}>
                  {t(`check.outcomes.${outcome}`)}
                  {outcome !== 'reached' && <p className={classes.help}>{t(`check.networkHelp.${outcome}`)}</p>}
                </Line>
              </li>
            ))}
          </ul>
        </div>
      )}
      {publicAddress === null ? (
        <Line standing="bad">{t('check.noPublic')}</Line>
      ) : (
        <div>
          <p className={classes.lead}>{t('check.public')}</p>
          <div className={classes.list}>
            <Line standing={publicStanding(publicAddress)} url={publicAddress.url}>
              {t(`check.outcomes.${publicAddress.outcome}`)}
              <p className={classes.help}>
                {publicAddress.onlyThisMachine
                  ? t('check.onlyThisMachine')
                  : publicAddress.outcome !== 'reached' && t(`check.publicHelp.${publicAddress.outcome}`)}
              </p>
            </Line>
          </div>
        </div>
      )}
      <PortalPhoneHelp port={state.port} />
    </>
  )
}

const signs = { good: IconCircleCheck, open: IconAlertTriangle, bad: IconCircleX } as const

interface LineProps {
  readonly standing: ReachStanding
  readonly url?: string
  readonly children: ReactNode
}

function Line({ standing, url, children }: LineProps) {
  const { t } = useTranslation(['store', 'common'])
  const Sign = signs[standing]
  return (
    <div className={classes.line} data-standing={standing}>
      <Sign size={16} aria-hidden />
      <div className={classes.words}>
        {url !== undefined && (
          <span className={classes.address}>
            <span className={classes.url}>{url}</span>
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? t('common:actions.copied') : t('common:actions.copy')}>
                  <ActionIcon size="sm" aria-label={t('check.copy', { url })} onClick={copy}>
                    {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                  </ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
          </span>
        )}
        <div>{children}</div>
      </div>
    </div>
  )
}
