import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Operator } from '../../../shared/contract/operators.ts'
import { useDates } from '../../client/dates.ts'
import { useSignedIn } from '../../client/session.ts'
import classes from './operators-page.module.css'
import { useChangeRole, useSetDisabled } from './operators-queries.ts'

interface OperatorRowProps {
  readonly operator: Operator
  readonly onSetPassword: (operator: Operator) => void
}

/** One operator, with what an administrator may do with them. */
export function OperatorRow({ operator, onSetPassword }: OperatorRowProps) {
  const { t } = useTranslation(['operators', 'common'])
  const { operator: self, administrator } = useSignedIn()
  const dates = useDates()
  const disabled = operator.disabledAt !== null
  return (
    <tr>
      <td className={classes.name}>
        {operator.name}
        {operator.id === self.id && <span className={classes.you}>({t('you')})</span>}
      </td>
      <td>{operator.login}</td>
      <td>{t(`common:roles.${operator.role}`)}</td>
      <td className={operator.lastSignInAt ? 'tabular' : classes.faint}>
        {operator.lastSignInAt ? dates.dayTime(operator.lastSignInAt) : t('never')}
      </td>
      <td>
        <span className={classes.state} data-disabled={disabled || undefined}>
          {t(disabled ? 'states.disabled' : 'states.enabled')}
        </span>
      </td>
      {administrator && (
        <td className={classes.more}>
          <OperatorActions operator={operator} disabled={disabled} onSetPassword={onSetPassword} />
        </td>
      )}
    </tr>
  )
}

function OperatorActions({ operator, disabled, onSetPassword }: OperatorRowProps & { readonly disabled: boolean }) {
  const { t } = useTranslation('operators')
  const { operator: self } = useSignedIn()
  const setDisabled = useSetDisabled()
  const changeRole = useChangeRole()
  const otherRole = operator.role === 'administrator' ? 'operator' : 'administrator'
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('actions.label', { name: operator.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => changeRole.mutate({ operator, role: otherRole })}>
          {t(otherRole === 'administrator' ? 'actions.makeAdministrator' : 'actions.makeOperator')}
        </Menu.Item>
        {operator.id !== self.id && (
          <Menu.Item onClick={() => onSetPassword(operator)}>{t('actions.setPassword')}</Menu.Item>
        )}
        {operator.id !== self.id && (
          <Menu.Item onClick={() => setDisabled.mutate({ operator, disabled: !disabled })}>
            {t(disabled ? 'actions.enable' : 'actions.disable')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
