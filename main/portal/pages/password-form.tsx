import type { PageSetting } from '../portal-types.ts'
import { Alert, Csrf } from './layout.tsx'

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
  const described = error === null ? 'password-hint' : 'password-error password-hint'
  return (
    <form method="post">
      {error !== null && <Alert>{words.errors.summary}</Alert>}
      <Csrf value={csrf} />
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <div className="field">
        <label htmlFor="password">{words.password.label}</label>
        <p id="password-hint" className="hint">
          {words.password.hint}
        </p>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          maxLength={256}
          aria-describedby={described}
          aria-invalid={error !== null}
        />
        {error !== null && (
          <p id="password-error" className="error">
            {error}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor="again">{words.password.again}</label>
        <input id="again" name="again" type="password" autoComplete="new-password" required maxLength={256} />
      </div>
      <button type="submit">{button}</button>
    </form>
  )
}
