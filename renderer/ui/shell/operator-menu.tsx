import { Avatar, Menu, UnstyledButton } from '@mantine/core'
import {
  IconAppWindow,
  IconKey,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconSelector,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { leaveSession, lockSession, useSignedIn } from '../../client/session.ts'
import { useChangeLanguage } from '../../client/use-change-language.ts'
import { type ColorScheme, colorSchemes, useColorSchemePreference } from '../color-scheme.ts'
import { languages } from '../languages.ts'
import { showError } from '../toasts.tsx'
import classes from './operator-menu.module.css'

/** The operator's own corner: account, looks, language, lock, sign out. */
export function OperatorMenu({ collapsed }: { readonly collapsed: boolean }) {
  const { t } = useTranslation(['shell', 'common'])
  const { operator } = useSignedIn()
  const navigate = useNavigate()
  const [scheme, setScheme] = useColorSchemePreference()
  const changeLanguage = useChangeLanguage()

  return (
    <Menu position="top-start" width={220} closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <Avatar size={26} radius="xl" color="teal" name={operator.name} aria-hidden />
          <span className="visually-hidden">{t('operatorMenu.label')}</span>
          {collapsed ? (
            <span className="visually-hidden">{operator.name}</span>
          ) : (
            <>
              <span className={classes.words}>
                <span className={classes.name}>{operator.name}</span>
                <span className={classes.role}>{t(`common:roles.${operator.role}`)}</span>
              </span>
              <IconSelector size={14} />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser size={15} />} onClick={() => navigate('/settings/account')}>
          {t('operatorMenu.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={15} />} onClick={() => navigate('/settings/account?password')}>
          {t('operatorMenu.changePassword')}
        </Menu.Item>
        <Menu.Sub position="right-end">
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconMoon size={15} />}>{t('operatorMenu.theme')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <Menu.RadioGroup value={scheme} onChange={(value) => setScheme(value as ColorScheme)}>
              {colorSchemes.map((value) => (
                <Menu.RadioItem key={value} value={value}>
                  {t(`operatorMenu.themes.${value}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Sub position="right-end">
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconLanguage size={15} />}>{t('common:fields.language')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <Menu.RadioGroup value={operator.language}>
              {languages.map((language) => (
                <Menu.RadioItem
                  key={language}
                  value={language}
                  lang={language}
                  onChange={() => changeLanguage(language)}
                >
                  {t(`common:languages.${language}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Divider />
        <Menu.Item leftSection={<IconAppWindow size={15} />} onClick={() => window.open(location.href, '_blank')}>
          {t('operatorMenu.newWindow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={15} />} onClick={() => lockSession().catch(showError)}>
          {t('operatorMenu.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => leaveSession().catch(showError)}>
          {t('operatorMenu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
