import { Button, type PasswordInputProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './new-password-field.module.css'
import { suggestPassphrase } from './passphrase.ts'
import { SecretField } from './secret-field.tsx'
import { usePasswordVerdict } from './use-password-verdict.ts'

interface NewPasswordFieldProps extends Omit<PasswordInputProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Names that the password must not consist of. */
  readonly own: readonly string[]
}

/** A new password with a meter that explains itself: how long, how hard to guess, and why it would be refused. */
export function NewPasswordField({ value, onChange, own, ...field }: NewPasswordFieldProps) {
  const { t, i18n } = useTranslation()
  const verdict = usePasswordVerdict(value, own)
  const [visible, { set: setVisible }] = useDisclosure(false)
  const [suggested, { open: wasSuggested, close: wasTyped }] = useDisclosure(false)
  const meterId = useId()
  const length = [...value].length
  const level = !verdict ? 0 : verdict.refusal ? Math.min(1, verdict.score) : Math.max(2, verdict.score)

  const words = () => {
    if (!verdict) return t('password.hint')
    if (verdict.refusal) return t(`password.refusals.${verdict.refusal}`)
    return t('password.good', { returnObjects: true })[verdict.score]
  }
  const suggest = () => {
    onChange(suggestPassphrase(i18n.language))
    setVisible(true)
    wasSuggested()
  }

  return (
    <div>
      <SecretField
        autoComplete="new-password"
        {...field}
        visible={visible}
        onVisibilityChange={setVisible}
        aria-describedby={meterId}
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value)
          wasTyped()
        }}
      />
      <div className={classes.meter} data-level={level} data-refused={verdict?.refusal ? true : undefined}>
        <span className={classes.bars} aria-hidden>
          {[1, 2, 3, 4].map((bar) => (
            <span key={bar} className={classes.bar} data-filled={bar <= level || undefined} />
          ))}
        </span>
        <div className={classes.words} id={meterId} aria-live="polite">
          {verdict && (
            <span className={classes.length}>
              {t('password.length', { length, required: verdict.required })}
              {' · '}
            </span>
          )}
          {words()}
          {suggested && ` ${t('password.suggested')}`}
        </div>
        <Button variant="subtle" size="xs" className={classes.suggest} onClick={suggest}>
          {t('password.suggest')}
        </Button>
      </div>
    </div>
  )
}
