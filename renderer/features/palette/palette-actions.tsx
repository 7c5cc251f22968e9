import {
  IconArchive,
  IconBuildingPlus,
  IconBuildingStore,
  IconFileImport,
  IconFileText,
  IconKey,
  IconLanguage,
  IconLink,
  IconLock,
  IconLogout,
  IconMailForward,
  IconMoon,
  IconPrinter,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ContactTarget } from '../../client/contact-target.ts'
import { useNumbers } from '../../client/dates.ts'
import { leaveSession, lockSession, useSignedIn } from '../../client/session.ts'
import { useChangeLanguage } from '../../client/use-change-language.ts'
import { askToInvite, useActivation } from '../../ui/activation/activation-store.ts'
import { colorSchemes, useColorSchemePreference } from '../../ui/color-scheme.ts'
import { languages } from '../../ui/languages.ts'
import { showError } from '../../ui/toasts.tsx'
import { useBackUp } from '../../ui/use-back-up.ts'

/** A line of the palette. */
export interface PaletteEntry {
  readonly key: string
  readonly label: string
  readonly description?: string
  readonly icon: ReactNode
  readonly run: () => void
}

const look = { size: 17, stroke: 1.7 }

/** Where a page offers nobody: all who have no account and were not invited. */
const everyoneNew: ContactTarget = {
  selection: { kind: 'matching', filter: { states: ['unregistered'], invited: false }, except: [] },
  size: 0,
  name: null,
}

/** What can be done from anywhere. */
export function usePaletteActions(): readonly PaletteEntry[] {
  const { t } = useTranslation(['palette', 'shell', 'common', 'contacts'])
  const navigate = useNavigate()
  const { operator, administrator } = useSignedIn()
  const [scheme, setScheme] = useColorSchemePreference()
  const changeLanguage = useChangeLanguage()
  const numbers = useNumbers()
  const { offered } = useActivation()
  const backUp = useBackUp()
  const counted = (count: number) => ({ count, formatted: numbers(count) })
  const go = (path: string) => () => void navigate(path)

  return [
    { key: 'add', label: t('actions.addContact'), icon: <IconUserPlus {...look} />, run: go('/contacts/new') },
    {
      key: 'invite',
      label: t(offered ? 'actions.inviteChosen' : 'actions.inviteNew', {
        whom: offered ? (offered.name ?? t('contacts:count', counted(offered.size))) : '',
      }),
      icon: <IconMailForward {...look} />,
      run: () => askToInvite(offered ?? everyoneNew),
    },
    {
      key: 'import',
      label: t('actions.importContacts'),
      icon: <IconFileImport {...look} />,
      run: go('/contacts/import'),
    },
    { key: 'portal', label: t('actions.portal'), icon: <IconBuildingStore {...look} />, run: go('/store/portal') },
    { key: 'links', label: t('actions.links'), icon: <IconLink {...look} />, run: go('/store/links') },
    { key: 'terms', label: t('actions.terms'), icon: <IconFileText {...look} />, run: go('/store/terms') },
    { key: 'addJob', label: t('actions.addJob'), icon: <IconPrinter {...look} />, run: go('/jobs/new') },
    ...(offered
      ? [
          {
            key: 'backUp',
            label: t('actions.backUp', { whom: offered.name ?? t('contacts:count', counted(offered.size)) }),
            icon: <IconArchive {...look} />,
            run: () => void backUp(offered.selection),
          },
        ]
      : []),
    ...(administrator
      ? [
          {
            key: 'addCompany',
            label: t('actions.addCompany'),
            icon: <IconBuildingPlus {...look} />,
            run: go('/companies/new'),
          },
        ]
      : []),
    {
      key: 'password',
      label: t('actions.changePassword'),
      icon: <IconKey {...look} />,
      run: go('/settings/account?password'),
    },
    ...colorSchemes
      .filter((value) => value !== scheme)
      .map((value) => ({
        key: `theme-${value}`,
        label: t('actions.theme', { theme: t(`shell:operatorMenu.themes.${value}`) }),
        icon: <IconMoon {...look} />,
        run: () => setScheme(value),
      })),
    ...languages
      .filter((language) => language !== operator.language)
      .map((language) => ({
        key: `language-${language}`,
        label: t('actions.language', { language: t(`common:languages.${language}`) }),
        icon: <IconLanguage {...look} />,
        run: () => void changeLanguage(language).catch(showError),
      })),
    {
      key: 'lock',
      label: t('actions.lock'),
      icon: <IconLock {...look} />,
      run: () => void lockSession().catch(showError),
    },
    {
      key: 'signOut',
      label: t('actions.signOut'),
      icon: <IconLogout {...look} />,
      run: () => void leaveSession().catch(showError),
    },
  ]
}
