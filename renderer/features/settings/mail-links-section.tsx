import { NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../client/session.ts'
import { FormSection } from '../../ui/form-section.tsx'
import type { MailPart } from './mail-part.ts'
import classes from './mail-settings.module.css'

/** The links in messages, and who messages come from. */
export function MailLinksSection({ form, disabled }: MailPart) {
  const { t } = useTranslation('settings')
  const { shopName } = useSignedIn()
  return (
    <>
      <FormSection title={t('mail.links')}>
        <TextInput
          label={t('mail.publicAddress')}
          description={t('mail.publicAddressHint')}
          placeholder="https://clients.example.com"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...form.getInputProps('settings.publicAddress')}
        />
        <NumberInput
          label={t('mail.linkDays')}
          description={t('mail.linkDaysHint')}
          classNames={{ wrapper: classes.number }}
          allowDecimal={false}
          allowNegative={false}
          suffix={` ${t('mail.days', { count: Number(form.values.settings.linkDays) })}`}
          disabled={disabled}
          {...form.getInputProps('settings.linkDays')}
        />
      </FormSection>
      <FormSection title={t('mail.sender')}>
        <TextInput
          label={t('mail.senderName')}
          description={t('mail.senderNameHint')}
          placeholder={shopName}
          autoComplete="off"
          disabled={disabled}
          {...form.getInputProps('settings.senderName')}
        />
        <TextInput
          label={t('mail.senderAddress')}
          description={t('mail.senderAddressHint')}
          placeholder="contact@example.com"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...form.getInputProps('settings.senderAddress')}
        />
      </FormSection>
    </>
  )
}
