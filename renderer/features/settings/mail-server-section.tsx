import { Alert, Button, Checkbox, Group, Menu, NumberInput, Select, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SmtpSecurity } from '../../../shared/contract/mail.ts'
import { isLoopbackHost } from '../../../shared/rules/loopback-host.ts'
import { mayLeaveOpen } from '../../../shared/rules/smtp-destination.ts'
import { FormSection } from '../../ui/form-section.tsx'
import { portFor } from './mail-form-model.ts'
import type { MailPart } from './mail-part.ts'
import { mailPresets } from './mail-presets.ts'
import classes from './mail-settings.module.css'
import { MailSignInFields } from './mail-sign-in-fields.tsx'

/** The mail server: where it is, how the connection is protected, how one signs in, and how much it is given. */
export function MailServerSection(part: MailPart) {
  const { form, disabled } = part
  const { t } = useTranslation('settings')
  const { smtp } = form.values.settings
  const open = mayLeaveOpen(smtp) && smtp.host.trim() !== '' && !isLoopbackHost(smtp.host.trim())
  const changeSecurity = (value: string | null) => {
    const security = SmtpSecurity.safeParse(value).data
    if (!security) return
    form.setFieldValue('settings.smtp.port', portFor(smtp.port, smtp.security, security))
    form.setFieldValue('settings.smtp.security', security)
  }
  return (
    <FormSection title={t('mail.server')}>
      {!disabled && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" className={classes.presets} rightSection={<IconChevronDown size={14} />}>
              {t('mail.presets')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} className={classes.presetList}>
            {mailPresets.map(({ name, ...preset }) => (
              <Menu.Item
                key={name}
                rightSection={<span className={classes.hint}>{preset.host}</span>}
                onClick={() => form.setFieldValue('settings.smtp', { ...smtp, ...preset, allowUnencrypted: false })}
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('mail.host')}
          placeholder="smtp.example.com"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...form.getInputProps('settings.smtp.host')}
        />
        <NumberInput
          w={96}
          label={t('mail.port')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          disabled={disabled}
          {...form.getInputProps('settings.smtp.port')}
        />
      </Group>
      <Select
        label={t('mail.security')}
        description={t(`mail.securityHints.${smtp.security}`)}
        allowDeselect={false}
        disabled={disabled}
        data={SmtpSecurity.options.map((value) => ({ value, label: t(`mail.securities.${value}`) }))}
        {...form.getInputProps('settings.smtp.security')}
        onChange={changeSecurity}
      />
      {open && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />}>
          <p className={classes.warning}>{t('mail.openWarning')}</p>
          <Checkbox
            label={t('mail.allowUnencrypted')}
            disabled={disabled}
            {...form.getInputProps('settings.smtp.allowUnencrypted', { type: 'checkbox' })}
          />
        </Alert>
      )}
      <MailSignInFields {...part} />
      <Group align="flex-start" gap="sm" grow>
        <NumberInput
          label={t('mail.connections')}
          description={t('mail.connectionsHint')}
          allowDecimal={false}
          allowNegative={false}
          disabled={disabled}
          {...form.getInputProps('settings.smtp.connections')}
        />
        <NumberInput
          label={t('mail.perMinute')}
          description={t('mail.perMinuteHint')}
          allowDecimal={false}
          allowNegative={false}
          disabled={disabled}
          {...form.getInputProps('settings.smtp.perMinute')}
        />
      </Group>
    </FormSection>
  )
}
