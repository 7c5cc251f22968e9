import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

const steps = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const

/** Gives sizes of files as people say them: `1.2 MB`, `1,2 Mo`. */
export function useByteWords(): (bytes: number) => string {
  const { t, i18n } = useTranslation('imports')
  return useCallback(
    (bytes) => {
      const [unit, size] = steps.find(([, least]) => bytes >= least) ?? (['byte', 1] as const)
      const digits = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: bytes / size < 10 ? 1 : 0 })
      return `${digits.format(bytes / size)}\u00a0${t(`units.${unit}`)}`
    },
    [t, i18n.language],
  )
}

/** Gives lengths of time in the unit in which people say them: `3 seconds`, `12 minutes`. */
export function useDurationWords(): (milliseconds: number) => string {
  const { i18n } = useTranslation()
  return (milliseconds) => {
    const seconds = Math.max(1, Math.round(milliseconds / 1000))
    const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute']
    return new Intl.NumberFormat(i18n.language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  }
}
