import { Button, Group, Input } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecretField } from '../../ui/secret-field.tsx'
import classes from './mail-settings.module.css'

interface KeptSecretFieldProps {
  readonly label: string
  /** Whether one is kept: for the server in the form, or for another that it is not shown to. */
  readonly kept: 'none' | 'kept' | 'elsewhere'
  /** What was typed; empty to forget the kept one, undefined to leave it. */
  readonly value: string | undefined
  readonly error: ReactNode
  readonly disabled: boolean
  readonly onChange: (value: string | undefined) => void
}

/** A secret that is kept and never read back: it can be replaced or removed, and until saved that can be undone. */
export function KeptSecretField({ label, kept, value, error, disabled, onChange }: KeptSecretFieldProps) {
  const { t } = useTranslation('settings')
  const [replacing, setReplacing] = useState(false)
  const removed = kept === 'kept' && value === '' && !replacing
  const typing = kept !== 'kept' || replacing || (value !== undefined && value !== '')
  const leave = () => {
    setReplacing(false)
    onChange(undefined)
  }
  if (!typing || removed) {
    return (
      <Input.Wrapper label={label} labelElement="div" error={error}>
        <div className={classes.kept}>
          <span className={classes.keptWords} data-removed={removed || undefined}>
            {t(removed ? 'mail.secretRemoved' : 'mail.secretKept')}
          </span>
          {!disabled && removed && (
            <Button size="xs" variant="default" onClick={leave}>
              {t('mail.keepSecret')}
            </Button>
          )}
          {!disabled && !removed && (
            <Group gap={6}>
              <Button
                size="xs"
                variant="default"
                aria-label={t('mail.replaceSecret', { secret: label })}
                onClick={() => setReplacing(true)}
              >
                {t('mail.replace')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('mail.removeSecret', { secret: label })}
                onClick={() => onChange('')}
              >
                {t('mail.remove')}
              </Button>
            </Group>
          )}
        </div>
      </Input.Wrapper>
    )
  }
  return (
    <div>
      <SecretField
        label={label}
        description={kept === 'elsewhere' ? t('mail.secretElsewhere') : undefined}
        autoComplete="new-password"
        error={error}
        disabled={disabled}
        autoFocus={replacing}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      />
      {kept === 'kept' && (
        <Button size="xs" variant="subtle" mt={4} onClick={leave}>
          {t('mail.keepSecret')}
        </Button>
      )}
    </div>
  )
}
