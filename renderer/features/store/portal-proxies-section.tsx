import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../ui/form-section.tsx'
import type { PortalPart } from './use-portal-form.ts'

/** Proxies before the portal that are believed about where a visitor comes from; for those who know what one is. */
export function PortalProxiesSection({ form, disabled }: PortalPart) {
  const { t } = useTranslation('store')
  return (
    <FormSection title={t('portal.advanced')}>
      <TagsInput
        label={t('portal.trustedProxies')}
        description={t('portal.trustedProxiesHint')}
        placeholder={form.values.trustedProxies.length === 0 ? '127.0.0.1' : undefined}
        splitChars={[',', ';', ' ']}
        maxTags={20}
        acceptValueOnBlur
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        {...form.getInputProps('trustedProxies')}
      />
    </FormSection>
  )
}
