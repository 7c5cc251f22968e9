import { type GenericLink, GenericLinkSettings } from '../../../shared/contract/store.ts'

/** The settings of the generic link as the form holds them. */
export interface GenericLinkValues extends Omit<GenericLinkSettings, 'expiresOn'> {
  /** The link has an end. */
  readonly ends: boolean
  /** The last day, `2026-05-03`; null while it is not chosen. */
  readonly lastDay: string | null
}

export const megabyte = 1024 * 1024

/** What each limit may be, both included; sizes in bytes. */
export const limitBounds = {
  jobsPerDay: { least: 1, most: 10_000 },
  bytesPerJob: { least: megabyte, most: 2_048 * megabyte },
  bytesPerDay: { least: megabyte, most: 102_400 * megabyte },
} as const satisfies Partial<Record<keyof GenericLinkSettings, object>>
export type LinkLimit = keyof typeof limitBounds

/** What is kept, for the form. */
export function genericLinkValuesOf(link: GenericLink): GenericLinkValues {
  const { expiresOn, ...settings } = GenericLinkSettings.parse(link)
  return { ...settings, ends: expiresOn !== null, lastDay: expiresOn }
}

/** What the form says, for the core. */
export const genericLinkSettingsOf = ({ ends, lastDay, ...settings }: GenericLinkValues): GenericLinkSettings => ({
  ...settings,
  expiresOn: ends ? lastDay : null,
})

/** Whether what was typed for a limit can be kept. */
export function isLimit(limit: LinkLimit, value: unknown): boolean {
  const { least, most } = limitBounds[limit]
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/** One step up or down from what stands there, on the next round number and within bounds. */
export function stepped(value: number, step: number, direction: 1 | -1, least: number, most: number): number {
  const next = direction === 1 ? Math.floor(value / step) * step + step : Math.ceil(value / step) * step - step
  return Math.min(most, Math.max(least, next))
}
