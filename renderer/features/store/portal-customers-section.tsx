import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../ui/form-section.tsx'
import type { PortalPart } from './use-portal-form.ts'

/** What customers find on the portal, and who hears of what they do there. */
export function PortalCustomersSection({ form, disabled }: PortalPart) {
  const { t } = useTranslation('store')
  return (
    <FormSection title={t('portal.customers')}>
      <Switch
        label={t('portal.registration')}
        description={t('portal.registrationHint')}
        disabled={disabled}
        {...form.getInputProps('registration', { type: 'checkbox' })}
      />
      {(['contactAddress', 'jobNoticeAddress'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`portal.${field}`)}
          description={t(`portal.${field}Hint`)}
          placeholder="contact@example.com"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...form.getInputProps(field)}
        />
      ))}
    </FormSection>
  )
}
