import { filled } from '../portal-language.ts'
import type { PageSetting } from '../portal-types.ts'
import { Alert, Notice } from './alerts.tsx'
import { Csrf } from './csrf.tsx'
import { Field } from './field.tsx'
import { page } from './layout.tsx'

interface SignInProps {
  readonly title?: string
  /** Where to go afterwards. */
  readonly next?: string
  readonly email?: string
  readonly alert?: string
  readonly notice?: string
}

/** Signing in: also where every page that needs a customer leads, and where an account that was opened ends. */
export function signInPage(setting: PageSetting, shown: SignInProps = {}): string {
  const { words, shop, csrf } = setting
  const { signIn } = words
  return page(setting, {
    title: shown.title ?? signIn.title,
    failed: shown.alert !== undefined,
    children: (
      <>
        {shown.notice === undefined && <p className="quiet">{filled(signIn.text, { shop: shop.name })}</p>}
        {shown.notice !== undefined && <Notice>{shown.notice}</Notice>}
        {shown.alert !== undefined && <Alert>{shown.alert}</Alert>}
        <form method="post" action="/sign-in">
          <Csrf value={csrf} />
          <input type="hidden" name="next" value={shown.next ?? '/jobs'} />
          <Field
            name="email"
            label={signIn.email}
            value={shown.email ?? ''}
            type="email"
            autoComplete="username"
            required
            maxLength={320}
          />
          <Field
            name="password"
            label={signIn.password}
            type="password"
            autoComplete="current-password"
            required
            maxLength={1_000}
          />
          <button type="submit">{signIn.button}</button>
        </form>
        <ul className="beside">
          {shop.mailReady && (
            <li>
              <a href="/forgotten">{signIn.forgotten}</a>
            </li>
          )}
          {shop.mailReady && shop.registration && (
            <li>
              {signIn.noAccount} <a href="/register">{signIn.register}</a>
            </li>
          )}
        </ul>
      </>
    ),
  })
}
