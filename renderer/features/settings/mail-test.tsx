import { Button, Group, TextInput } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import classes from './mail-settings.module.css'
import { MailTestSteps } from './mail-test-steps.tsx'
import type { MailForm } from './use-mail-form.ts'

/** Tries what stands in the form, saved or not, and shows how far it came and the server's own words. */
export function MailTest({ mail }: { readonly mail: MailForm }) {
  const { t } = useTranslation('settings')
  const { form, test, testing, testError, tested } = mail
  const { smtp } = form.values.settings
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tested) outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [tested])
  return (
    <FormSection title={t('mail.test.title')}>
      <p className={classes.hint}>{t('mail.test.hint')}</p>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('mail.test.to')}
          placeholder={t('mail.test.toPlaceholder')}
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('testTo')}
          error={undefined}
        />
        <Button
          flex="none"
          variant="default"
          leftSection={<IconPlugConnected size={16} />}
          disabled={smtp.host.trim() === ''}
          loading={testing}
          onClick={test}
        >
          {t('mail.test.verb')}
        </Button>
      </Group>
      {form.errors.testTo && <p className={classes.error}>{form.errors.testTo}</p>}
      {testError && <ErrorNotice error={testError} />}
      <div ref={outcome} role="status">
        {tested && <MailTestSteps result={tested.result} smtp={smtp} toSend={tested.toSend} />}
      </div>
    </FormSection>
  )
}
