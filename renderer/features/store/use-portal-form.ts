import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PortalState } from '../../../shared/contract/store.ts'
import { client } from '../../client/client.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import {
  addressIssue,
  emailIssue,
  type PortalIssue,
  type PortalValues,
  portalSettingsOf,
  portalValuesOf,
  refusedPortal,
  wrongProxy,
} from './portal-form-model.ts'

const ports = { least: 1, most: 65_535 }

/** The form of the portal's settings and saving it; what the core refuses stands beside its field. */
export function usePortalForm(state: PortalState) {
  const { t } = useTranslation(['store', 'common'])
  const words = (issue: PortalIssue | null) => issue && t(`portal.issues.${issue}`)
  const { form, saved } = useKeptForm<PortalValues>(portalValuesOf(state), {
    validate: {
      address: (value) => words(addressIssue(value)),
      port: (value: unknown) =>
        typeof value === 'number' && Number.isInteger(value) && value >= ports.least && value <= ports.most
          ? null
          : t('portal.issues.number', ports),
      trustedProxies: (value) => {
        const proxy = wrongProxy(value)
        return proxy === null ? null : t('portal.issues.proxy_invalid', { proxy })
      },
      contactAddress: (value) => words(emailIssue(value)),
      jobNoticeAddress: (value) => words(emailIssue(value)),
    },
  })
  const save = useMutation({
    mutationFn: (values: PortalValues) => client.store.update(portalSettingsOf(values)),
    onSuccess(kept) {
      saved(portalValuesOf(kept))
      showDone(t('common:saved'))
    },
    onError(error) {
      const issues = refusedPortal(error) ?? {}
      form.setErrors(Object.fromEntries(Object.entries(issues).map(([field, issue]) => [field, words(issue)])))
    },
  })
  return {
    form,
    dirty: form.isDirty(),
    save: (values: PortalValues) => save.mutate(values),
    saving: save.isPending,
    error: save.error && refusedPortal(save.error) === null ? save.error : null,
  }
}

/** What each part of the portal's settings is given. */
export interface PortalPart {
  readonly form: ReturnType<typeof usePortalForm>['form']
  readonly disabled: boolean
}
