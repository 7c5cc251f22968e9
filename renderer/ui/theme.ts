import { createTheme, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e9f6f4',
  '#d5ebe8',
  '#a9d6d0',
  '#7ac0b7',
  '#53ada2',
  '#3aa196',
  '#2a9b8f',
  '#1b877c',
  '#0c786e',
  '#00685f',
]

/** Comptoir's look: calm, dense, one accent. Shade 8 keeps white text on buttons above 4.5:1. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  colors: { teal },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
})
