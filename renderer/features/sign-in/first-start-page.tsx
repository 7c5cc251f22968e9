import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import { enterSession } from '../../client/session.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { LanguageSelect } from '../../ui/language-select.tsx'
import { NewPasswordField } from '../../ui/new-password-field.tsx'
import { ownTimeZone, TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import { useCheckedForm } from '../../ui/use-checked-form.ts'
import { useFieldChecks } from '../../ui/use-field-checks.ts'
import classes from './entry.module.css'
import { EntryLayout } from './entry-layout.tsx'

/** First start: names the shop and its first administrator, or opens a demonstration. */
export function FirstStartPage() {
  const { t, i18n } = useTranslation(['signIn', 'common'])
  const { required } = useFieldChecks()
  const form = useCheckedForm({
    initialValues: {
      shopName: '',
      language: i18n.language as Language,
      timeZone: ownTimeZone(),
      name: '',
      login: '',
      password: '',
    },
    validate: { shopName: required(120), name: required(120), login: required(80), password: required(1_000) },
  })
  const setup = useMutation(orpc.operators.setup.mutationOptions({ onSuccess: enterSession }))
  const demonstrate = useMutation(orpc.operators.setupDemonstration.mutationOptions({ onSuccess: enterSession }))
  const { shopName, language, timeZone, name, login, password } = form.values

  return (
    <EntryLayout
      title={t('firstStart.title')}
      subtitle={t('firstStart.intro')}
      languageChoice={false}
      aside={
        <DemonstrationOffer
          pending={demonstrate.isPending}
          disabled={setup.isPending}
          error={demonstrate.error}
          onChoose={() => demonstrate.mutate({ language, timeZone })}
        />
      }
    >
      <form className={classes.form} onSubmit={form.onSubmit((values) => setup.mutate(values))} noValidate>
        <h2 className={classes.group}>{t('firstStart.shop')}</h2>
        <TextInput
          label={t('firstStart.shopName')}
          placeholder={t('firstStart.shopNamePlaceholder')}
          autoFocus
          autoComplete="organization"
          {...form.getInputProps('shopName')}
        />
        <div className={classes.pair}>
          <LanguageSelect
            value={language}
            onChange={(value) => {
              if (!value) return
              form.setFieldValue('language', value as Language)
              void i18n.changeLanguage(value)
            }}
          />
          <TimeZoneSelect {...form.getInputProps('timeZone')} />
        </div>
        <h2 className={classes.group}>{t('firstStart.administrator')}</h2>
        <p className={classes.groupHint}>{t('firstStart.administratorHint')}</p>
        <div className={classes.pair}>
          <TextInput label={t('firstStart.name')} autoComplete="name" {...form.getInputProps('name')} />
          <TextInput
            label={t('login')}
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            {...form.getInputProps('login')}
          />
        </div>
        <NewPasswordField
          label={t('common:fields.password')}
          own={[shopName, name, login]}
          value={password}
          error={form.errors.password}
          onChange={(value) => form.setFieldValue('password', value)}
        />
        {setup.error && <ErrorNotice error={setup.error} />}
        <Button type="submit" size="md" loading={setup.isPending} disabled={demonstrate.isPending}>
          {t('firstStart.submit')}
        </Button>
      </form>
    </EntryLayout>
  )
}

interface DemonstrationOfferProps {
  readonly pending: boolean
  readonly disabled: boolean
  readonly error: Error | null
  readonly onChoose: () => void
}

function DemonstrationOffer({ pending, disabled, error, onChoose }: DemonstrationOfferProps) {
  const { t } = useTranslation('signIn')
  return (
    <>
      <h2 className={classes.group}>{t('firstStart.or')}</h2>
      <p className={classes.text} aria-live="polite">
        {pending ? t('firstStart.preparing') : t('firstStart.lookAroundHint')}
      </p>
      <Button mt="md" variant="default" fullWidth disabled={disabled} loading={pending} onClick={onChoose}>
        {t('firstStart.lookAround')}
      </Button>
      {error && <ErrorNotice error={error} />}
    </>
  )
}
