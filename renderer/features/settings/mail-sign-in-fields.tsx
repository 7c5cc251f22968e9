import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailSecrets, SmtpSettings } from '../../../shared/contract/mail.ts'
import { keepsSecrets } from '../../../shared/rules/smtp-destination.ts'
import { KeptSecretField } from './kept-secret-field.tsx'
import type { MailPart } from './mail-part.ts'

type SignIn = 'none' | 'password' | 'access' | 'refresh'

const signInOf = ({ signIn, tokenAddress }: SmtpSettings): SignIn =>
  signIn === 'oauth2' ? (tokenAddress === '' ? 'access' : 'refresh') : signIn

const secretsOf: Readonly<Record<SignIn, readonly (keyof MailSecrets)[]>> = {
  none: [],
  password: ['password'],
  access: ['accessToken'],
  refresh: ['clientSecret', 'refreshToken'],
}

/** How one signs in to the mail server. Secrets show as kept, and can be replaced or taken away. */
export function MailSignInFields({ form, state, disabled, turn }: MailPart) {
  const { t } = useTranslation('settings')
  const { settings, secrets } = form.values
  const { smtp } = settings
  const kept = signInOf(smtp)
  const [chosen, setChosen] = useState<{ readonly signIn: SignIn; readonly turn: number }>()
  // A refresh token has an address; while that is not typed yet, only the choice here tells the two apart.
  const refresh = chosen?.signIn === 'refresh' && chosen.turn === turn
  const signIn = kept === 'access' && refresh ? 'refresh' : kept
  const sameServer = keepsSecrets(state.smtp, { ...smtp, host: smtp.host.trim(), user: smtp.user.trim() })

  const choose = (value: string | null) => {
    const next = (['none', 'password', 'access', 'refresh'] as const).find((known) => known === value)
    if (!next) return
    setChosen({ signIn: next, turn })
    form.setFieldValue('settings.smtp.signIn', next === 'none' || next === 'password' ? next : 'oauth2')
    if (next !== 'refresh') form.setFieldValue('settings.smtp.tokenAddress', '')
  }
  return (
    <>
      <Select
        label={t('mail.signIn')}
        description={signIn === 'none' ? undefined : t(`mail.signInHints.${signIn}`)}
        allowDeselect={false}
        disabled={disabled}
        data={(['none', 'password', 'access', 'refresh'] as const).map((value) => ({
          value,
          label: t(`mail.signIns.${value}`),
        }))}
        value={signIn}
        onChange={choose}
      />
      {signIn !== 'none' && (
        <TextInput
          label={t('mail.user')}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          {...form.getInputProps('settings.smtp.user')}
        />
      )}
      {signIn === 'refresh' && (
        <>
          <TextInput
            label={t('mail.tokenAddress')}
            description={t('mail.tokenAddressHint')}
            placeholder="https://oauth2.googleapis.com/token"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            {...form.getInputProps('settings.smtp.tokenAddress')}
          />
          <TextInput
            label={t('mail.clientId')}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            {...form.getInputProps('settings.smtp.clientId')}
          />
        </>
      )}
      {secretsOf[signIn].map((name) => (
        <KeptSecretField
          key={`${name} ${turn}`}
          label={t(`mail.secrets.${name}`)}
          kept={state.secretsKept.includes(name) ? (sameServer ? 'kept' : 'elsewhere') : 'none'}
          value={secrets[name]}
          error={form.errors[`secrets.${name}`]}
          disabled={disabled}
          onChange={(value) => form.setFieldValue('secrets', changed(secrets, name, value))}
        />
      ))}
    </>
  )
}

/** What is undefined is taken out: it leaves the secret as it is. */
function changed(secrets: MailSecrets, name: keyof MailSecrets, value: string | undefined): MailSecrets {
  const { [name]: _before, ...others } = secrets
  return value === undefined ? others : { ...others, [name]: value }
}
