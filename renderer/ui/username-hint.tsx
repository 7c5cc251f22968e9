interface UsernameHintProps {
  readonly login: string
}

/** Tells a password manager whose password a form without a sign-in name asks for; nobody else meets it. */
export function UsernameHint({ login }: UsernameHintProps) {
  return <input className="visually-hidden" tabIndex={-1} aria-hidden readOnly autoComplete="username" value={login} />
}
