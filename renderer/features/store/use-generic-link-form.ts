import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GenericLink } from '../../../shared/contract/store.ts'
import { client } from '../../client/client.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import {
  type GenericLinkValues,
  genericLinkSettingsOf,
  genericLinkValuesOf,
  isLimit,
  type LinkLimit,
  limitBounds,
  megabyte,
} from './generic-link-form-model.ts'

/** The form of the generic link's settings, and saving it. */
export function useGenericLinkForm(link: GenericLink) {
  const { t } = useTranslation(['store', 'common'])
  const limit = (name: LinkLimit) => (value: unknown) => {
    const { least, most } = limitBounds[name]
    const unit = name === 'jobsPerDay' ? 1 : megabyte
    return isLimit(name, value) ? null : t('links.generic.issues.number', { least: least / unit, most: most / unit })
  }
  const { form, saved } = useKeptForm<GenericLinkValues>(genericLinkValuesOf(link), {
    validate: {
      lastDay: (value, { ends }) => (ends && value === null ? t('links.generic.issues.date') : null),
      jobsPerDay: limit('jobsPerDay'),
      bytesPerJob: limit('bytesPerJob'),
      bytesPerDay: limit('bytesPerDay'),
    },
  })
  const save = useMutation({
    mutationFn: (values: GenericLinkValues) => client.store.updateGenericLink(genericLinkSettingsOf(values)),
    onSuccess(kept) {
      saved(genericLinkValuesOf(kept))
      showDone(t('common:saved'))
    },
  })
  return {
    form,
    dirty: form.isDirty(),
    save: (values: GenericLinkValues) => save.mutate(values),
    saving: save.isPending,
    error: save.error,
  }
}

export type GenericLinkForm = ReturnType<typeof useGenericLinkForm>['form']
