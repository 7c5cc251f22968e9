import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Language } from '../../../shared/contract/values.ts'
import type { PageSetting } from '../portal-types.ts'

const names: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English', nb: 'Norsk bokmål' }

interface PageProps {
  readonly title: string
  /** Something on the page has to be looked at again: told before its title. */
  readonly failed?: boolean
  readonly children: ReactNode
}

/** A whole page as HTML: the shop's head, its sheet, and the language at its foot. React escapes every value. */
export function page(setting: PageSetting, { title, failed, children }: PageProps): string {
  const { shop, language, words, csrf, path } = setting
  const document = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${failed ? `${words.errors.summary}: ` : ''}${title} – ${shop.name}`}</title>
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header className="head">
          <a href="/">
            {shop.hasLogo && <img className="logo" src="/logo" alt="" />}
            <span className="shop">{shop.name}</span>
          </a>
        </header>
        <main id="content">
          <div className="sheet">
            <h1>{title}</h1>
            {children}
          </div>
        </main>
        <footer className="foot">
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
            <button type="submit" className="plain">
              {words.change}
            </button>
          </form>
        </footer>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(document)}`
}

/** What proves that a form was sent from a page of ours. */
export const Csrf = ({ value }: { readonly value: string }) => <input type="hidden" name="_csrf" value={value} />

/** What has to be looked at again, before everything else. */
export const Alert = ({ children }: { readonly children: ReactNode }) => (
  <div className="alert" role="alert">
    <p>{children}</p>
  </div>
)
