import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Language } from '../../../shared/contract/values.ts'
import { stylePath } from '../portal-style.ts'
import type { PageSetting } from '../portal-types.ts'
import { Csrf } from './csrf.tsx'
import { PortalNav } from './portal-nav.tsx'

const names: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English', nb: 'Norsk bokmål' }

interface PageProps {
  readonly title: string
  /** Something on the page has to be looked at again: told before its title. */
  readonly failed?: boolean
  /** Of lists and grids, which need more room than a form. */
  readonly wide?: boolean
  /** Beside the title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A whole page as HTML: the shop's head, its sheet, and the language at its foot. React escapes every value. */
export function page(setting: PageSetting, { title, failed, wide, action, children }: PageProps): string {
  const { shop, language, words, customer } = setting
  const document = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${failed ? `${words.errors.summary}: ` : ''}${title} – ${shop.name}`}</title>
        <link rel="stylesheet" href={stylePath} />
        <link rel="icon" href="data:," />
      </head>
      <body className={wide || customer ? 'wide' : undefined}>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header className="head">
          <a className="brand" href={customer ? '/jobs' : '/'}>
            {shop.hasLogo && <img className="logo" src="/logo" alt="" />}
            <span className="shop">{shop.name}</span>
          </a>
          {customer && (
            <form method="post" action="/sign-out" className="out">
              <Csrf value={setting.csrf} />
              <span className="who">{customer.name}</span>
              <button type="submit" className="plain small">
                {words.nav.signOut}
              </button>
            </form>
          )}
        </header>
        {customer && <PortalNav setting={setting} customer={customer} />}
        <main id="content">
          <div className="sheet">
            <div className="top">
              <h1>{title}</h1>
              {action}
            </div>
            {children}
          </div>
        </main>
        <Foot setting={setting} />
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(document)}`
}

function Foot({ setting: { shop, language, words, csrf, path } }: { readonly setting: PageSetting }) {
  return (
    <footer className="foot">
      <nav aria-label={shop.name}>
        {shop.contactForm && <a href="/contact">{words.nav.contact}</a>}
        {shop.hasTerms && <a href="/terms">{words.nav.terms}</a>}
      </nav>
      <form method="post" action="/language">
        <Csrf value={csrf} />
        <input type="hidden" name="path" value={path} />
        <label htmlFor="language">{words.language}</label>
        <select id="language" name="language" defaultValue={language}>
          {Language.options.map((option) => (
            <option key={option} value={option} lang={option}>
              {names[option]}
            </option>
          ))}
        </select>
        <button type="submit" className="plain small">
          {words.change}
        </button>
      </form>
    </footer>
  )
}
