import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../ui/form-section.tsx'
import classes from './store-page.module.css'
import type { PortalPart } from './use-portal-form.ts'

/** The address that customers type and links carry. */
export function PortalPublicSection({ form, disabled }: PortalPart) {
  const { t } = useTranslation('store')
  return (
    <FormSection title={t('portal.public')}>
      <TextInput
        label={t('portal.publicAddress')}
        description={t('portal.publicAddressHint')}
        placeholder="https://clients.example.com"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        {...form.getInputProps('publicAddress')}
      />
      <p className={classes.hint}>{t('portal.publicHttps')}</p>
    </FormSection>
  )
}
