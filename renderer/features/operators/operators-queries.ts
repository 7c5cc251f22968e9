import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Operator, Role } from '../../../shared/contract/operators.ts'
import { client, orpc } from '../../client/client.ts'
import { queryClient } from '../../client/query-client.ts'
import { showError, showUndo } from '../../ui/toasts.tsx'

export const useOperators = () => useQuery(orpc.operators.list.queryOptions())

export const refreshOperators = () => queryClient.invalidateQueries({ queryKey: orpc.operators.list.key() })

const setDisabled = ({ id }: Operator, disabled: boolean) =>
  disabled ? client.operators.disable({ id }) : client.operators.enable({ id })

/** Disables or enables an operator at once; the toast takes it back. */
export function useSetDisabled() {
  const { t } = useTranslation('operators')
  return useMutation({
    mutationFn: ({ operator, disabled }: { readonly operator: Operator; readonly disabled: boolean }) =>
      setDisabled(operator, disabled),
    async onSuccess(operator, { disabled }) {
      await refreshOperators()
      showUndo({
        message: t(disabled ? 'done.disabled' : 'done.enabled', { name: operator.name }),
        onUndo: () => setDisabled(operator, !disabled).then(refreshOperators),
      })
    },
    onError: showError,
  })
}

/** Gives an operator the other role at once; the toast takes it back. */
export function useChangeRole() {
  const { t } = useTranslation('operators')
  return useMutation({
    mutationFn: ({ operator, role }: { readonly operator: Operator; readonly role: Role }) =>
      client.operators.changeRole({ id: operator.id, role }),
    async onSuccess(changed, { operator }) {
      await refreshOperators()
      showUndo({
        message: t(`done.${changed.role}`, { name: changed.name }),
        onUndo: () => client.operators.changeRole({ id: operator.id, role: operator.role }).then(refreshOperators),
      })
    },
    onError: showError,
  })
}
