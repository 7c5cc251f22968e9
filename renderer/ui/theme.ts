import {
  ActionIcon,
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Text,
  Tooltip,
} from '@mantine/core'

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

// Shade 8 carries white text at 6.5:1; Mantine's own red stays just under what is wanted.
const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fadedc',
  '#f4bab6',
  '#ec928b',
  '#e36e65',
  '#d9534a',
  '#cd4036',
  '#c0342a',
  '#b3261e',
  '#991c15',
]

// Surfaces and lines of Mantine's own widgets in the dark, in step with theme.css.
const dark: MantineColorsTuple = [
  '#e7ecea',
  '#b6c1bd',
  '#98a4a0',
  '#75817d',
  '#36413e',
  '#2a3330',
  '#1f2624',
  '#151a19',
  '#101413',
  '#0b0e0d',
]

const heights: Readonly<Record<string, string>> = { xs: '26px', sm: '32px', md: '36px' }
const height = (size: unknown) => heights[typeof size === 'string' ? size : 'sm'] ?? '32px'

/** Comptoir's look: calm, dense, one accent. Shade 8 keeps white text on buttons above 4.5:1. */
export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  colors: { teal, red, dark },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '32px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '16px', lineHeight: '1.35' },
      h2: { fontSize: '14px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      vars: (_, { size }) => ({ root: { '--button-height': height(size), '--button-fz': '13px' } }),
      styles: { label: { fontWeight: 500 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({
      vars: (_, { size }) => ({ wrapper: { '--input-height': height(size), '--input-fz': '13px' }, input: {} }),
    }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: {},
        required: {},
        success: {},
        description: { '--input-description-size': '12px' },
        error: { '--input-error-size': '12px' },
      }),
      styles: { label: { fontWeight: 500, marginBottom: 3 }, description: { color: 'var(--text-faint)' } },
    }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    Menu: Menu.extend({
      // The placeholder is a focusable child that role=menu does not allow; without it the first item gets the focus.
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        transitionProps: { duration: 80 },
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 100 }, overlayProps: { backgroundOpacity: 0.35 } },
      styles: {
        title: { fontSize: 15, fontWeight: 600, lineHeight: 1.35 },
        content: { border: '1px solid var(--line-strong)' },
      },
    }),
    Notification: Notification.extend({ defaultProps: { withBorder: true } }),
    Text: Text.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
  },
})

const surfaces = {
  '--mantine-color-body': 'var(--surface-page)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-faint)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-default': 'var(--surface-raised)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-error': 'var(--danger)',
}

/** Lets Mantine's own widgets take the tokens of theme.css. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces })
