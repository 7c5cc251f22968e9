import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconPower } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PortalState } from '../../../shared/contract/store.ts'
import { TechnicalDetail } from '../../ui/technical-detail.tsx'
import { placeOf, portalUrl } from './portal-form-model.ts'
import { StoreSwitch } from './store-switch.tsx'
import type { PortalPart } from './use-portal-form.ts'

const looks = {
  off: { tone: 'neutral', icon: IconPower },
  starting: { tone: 'neutral', icon: IconLoader2 },
  listening: { tone: 'good', icon: IconCircleCheck },
  failed: { tone: 'danger', icon: IconAlertTriangle },
} as const

/** The portal's switch, and whether it works; where it does not, why and what to do. */
export function PortalStatus({ form, state, disabled }: PortalPart & { readonly state: PortalState }) {
  const { t } = useTranslation('store')
  const { on } = form.values
  return (
    <StoreSwitch
      label={t('portal.title')}
      {...looks[state.status.kind]}
      state={t(`portal.kinds.${state.status.kind}`)}
      pending={on === state.on ? null : t(on ? 'portal.willBeOn' : 'portal.willBeOff')}
      checked={on}
      disabled={disabled}
      onChange={(next) => form.setFieldValue('on', next)}
    >
      <StatusText state={state} />
    </StoreSwitch>
  )
}

function StatusText({ state }: { readonly state: PortalState }) {
  const { t } = useTranslation('store')
  const { status, address, port } = state
  switch (status.kind) {
    case 'off':
    case 'starting':
      return t(`portal.${status.kind}`)
    case 'listening':
      return t(`portal.listening.${placeOf(address)}`, { url: portalUrl(state), port: String(port) })
    case 'failed':
      return (
        <>
          {t(`portal.problems.${status.problem}.what`, { address, port: String(port) })}.{' '}
          {t(`portal.problems.${status.problem}.todo`)}
          <TechnicalDetail detail={status.detail} />
        </>
      )
  }
}
