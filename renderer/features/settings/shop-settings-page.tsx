import { Alert, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/contract/settings.ts'
import { orpc } from '../../client/client.ts'
import { useSignedIn } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { useFieldChecks } from '../../ui/use-field-checks.ts'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import classes from './shop-settings-page.module.css'

type ShopValues = Pick<Settings, 'shopName' | 'language' | 'timeZone' | 'lockAfterMinutes'>

const valuesOf = ({ shopName, language, timeZone, lockAfterMinutes }: Settings): ShopValues => ({
  shopName,
  language,
  timeZone,
  lockAfterMinutes,
})

/** Name, language, time zone and lock of the shop; administrators change them, others read them. */
export function ShopSettingsPage() {
  const { data } = useQuery(orpc.settings.get.queryOptions())
  return data ? <ShopForm kept={valuesOf(data)} /> : null
}

function ShopForm({ kept }: { readonly kept: ShopValues }) {
  const { t } = useTranslation(['settings', 'common'])
  const { administrator } = useSignedIn()
  const { required } = useFieldChecks()
  const { form, saved } = useKeptForm(kept, {
    validate: {
      shopName: required(120),
      lockAfterMinutes: (value) =>
        Number.isInteger(value) && value >= 1 && value <= 480 ? null : t('shop.lockAfterCheck'),
    },
  })
  const save = useMutation(
    orpc.settings.update.mutationOptions({
      onSuccess(settings) {
        saved(valuesOf(settings))
        showDone(t('common:saved'))
      },
    }),
  )
  useUnsavedGuard(form.isDirty())
  const disabled = !administrator

  return (
    <FormSection title={t('sections.shop')} onSubmit={form.onSubmit((values) => save.mutate(values))}>
      {disabled && <Alert color="gray">{t('readOnly')}</Alert>}
      <TextInput label={t('shop.name')} disabled={disabled} {...form.getInputProps('shopName')} />
      <LanguageSelect
        label={t('shop.language')}
        description={t('shop.languageHint')}
        disabled={disabled}
        {...form.getInputProps('language')}
      />
      <TimeZoneSelect description={t('shop.timeZoneHint')} disabled={disabled} {...form.getInputProps('timeZone')} />
      <NumberInput
        label={t('shop.lockAfter')}
        description={t('shop.lockAfterHint')}
        disabled={disabled}
        classNames={{ wrapper: classes.minutes }}
        allowDecimal={false}
        allowNegative={false}
        suffix={` ${t('shop.minutes')}`}
        {...form.getInputProps('lockAfterMinutes')}
      />
      {save.error && <ErrorNotice error={save.error} />}
      {administrator && <SaveBar dirty={form.isDirty()} saving={save.isPending} onDiscard={form.reset} />}
    </FormSection>
  )
}
