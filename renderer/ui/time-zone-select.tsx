import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** All time zones of the IANA, and the plain UTC that browsers leave out of their list. */
const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** The time zone that this computer is set to. */
export const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Chooses a time zone by typing part of its name. */
export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('fields.timeZone')}
      searchable
      allowDeselect={false}
      limit={60}
      {...props}
      data={timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
    />
  )
}
