import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import * as z from 'zod'
import { usePreference } from '../client/preferences.ts'

export const colorSchemes = ['auto', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

const schema = z.enum(colorSchemes)

/** Light, dark, or as the system has it: the operator's choice, kept with their preferences. */
export const useColorSchemePreference = () => usePreference('theme', schema, 'auto')

/** Paints the window the way the operator chose. */
export function useApplyColorScheme(): void {
  const [chosen] = useColorSchemePreference()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(chosen), [chosen, setColorScheme])
}
