import { IconCircleCheck, IconClockX, IconPower } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GenericLink } from '../../../shared/contract/store.ts'
import { useDates } from '../../client/dates.ts'
import { StoreSwitch } from './store-switch.tsx'
import type { GenericLinkForm } from './use-generic-link-form.ts'

const looks = {
  on: { tone: 'good', icon: IconCircleCheck },
  off: { tone: 'neutral', icon: IconPower },
  expired: { tone: 'warning', icon: IconClockX },
} as const

/** The switch of the generic link, and whether it works now. */
export function GenericLinkState({ form, link }: { readonly form: GenericLinkForm; readonly link: GenericLink }) {
  const { t } = useTranslation('store')
  const dates = useDates()
  const { on } = form.values
  const state = !link.on ? 'off' : link.expired ? 'expired' : 'on'
  const date = link.expiresOn === null ? '' : dates.day(dates.startOfDay(link.expiresOn))
  return (
    <StoreSwitch
      label={t('links.generic.switch')}
      {...looks[state]}
      state={t(`links.generic.states.${state}`)}
      pending={on === link.on ? null : t(on ? 'links.generic.willBeOn' : 'links.generic.willBeOff')}
      checked={on}
      disabled={false}
      onChange={(next) => form.setFieldValue('on', next)}
    >
      {t(`links.generic.stateTexts.${state === 'on' && date !== '' ? 'onUntil' : state}`, { date })}
    </StoreSwitch>
  )
}
