import type { PageSetting } from '../portal-types.ts'
import { Problems } from './alerts.tsx'
import { Csrf } from './csrf.tsx'
import { Field } from './field.tsx'

interface PasswordFormProps {
  readonly setting: PageSetting
  readonly button: string
  /** For whom, so that a password manager keeps it with the address. */
  readonly email: string
  /** Why what was entered is refused. */
  readonly error: string | null
}

/** A new password, twice; what was entered is never sent back. */
export function PasswordForm({ setting: { words, csrf }, button, email, error }: PasswordFormProps) {
  const problems = error === null ? [] : [{ field: 'password', text: error }]
  return (
    <form method="post">
      <Csrf value={csrf} />
      <Problems title={words.errors.summary} problems={problems} />
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <NewPassword words={words.password} label={words.password.label} error={error} />
      <button type="submit">{button}</button>
    </form>
  )
}

interface NewPasswordProps {
  readonly words: PageSetting['words']['password']
  readonly label: string
  readonly error: string | null
}

/** The two fields of a new password, with the rules said before. */
export const NewPassword = ({ words, label, error }: NewPasswordProps) => (
  <>
    <Field
      name="password"
      label={label}
      hint={words.hint}
      error={error ?? undefined}
      type="password"
      autoComplete="new-password"
      required
      maxLength={256}
    />
    <Field name="again" label={words.again} type="password" autoComplete="new-password" required maxLength={256} />
  </>
)
