import type { Language } from '../../../../shared/contract/values.ts'
import type { LinkLetter, NewsLetter, NoticeLetter } from './letter.ts'

const font = "font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const paragraph = `margin: 0 0 16px; ${font}; font-size: 16px; line-height: 24px; color: #1f2933`
const small = `margin: 0 0 12px; ${font}; font-size: 14px; line-height: 21px; color: #52606d`

/** A sheet with a button, and below it the same link in words. */
export const linkLetterHtml = (language: Language, letter: LinkLetter): string =>
  page(
    { language, title: letter.subject, preview: letter.preview },
    `
              <p class="words" style="${paragraph};">${letter.greeting}</p>
              <p class="words" style="${paragraph};">${letter.before}</p>
              <p class="words" style="${paragraph};">${letter.invitation}</p>
              <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 8px 0 24px;">
                <tr>
                  <td bgcolor="#1d5fd0" style="border-radius: 8px; background-color: #1d5fd0; mso-padding-alt: 13px 26px;">
                    <a href="{{ link.address }}" style="display: inline-block; padding: 13px 26px; ${font}; font-size: 16px; line-height: 22px; font-weight: 600; color: #ffffff; text-decoration: none; border-radius: 8px;">${letter.button}</a>
                  </td>
                </tr>
              </table>
              <p class="words" style="${paragraph};">${letter.after}</p>
              <p class="words" style="${paragraph};">${letter.closing}<br>{{ shop.name }}</p>`,
    `
                    <p class="quiet" style="${small};">${letter.buttonFails}<br><a class="link" href="{{ link.address }}" style="color: #1d5fd0; word-break: break-all;">{{ link.address }}</a></p>
                    <p class="quiet" style="${small};">${letter.unexpected}</p>`,
  )

/** A sheet without a button; further words stand apart as somebody’s own, and unsubscribing is quiet below. */
export const newsLetterHtml = (language: Language, letter: NewsLetter): string =>
  page(
    { language, title: letter.title, preview: letter.preview },
    `
              <p class="words" style="${paragraph};">${letter.greeting}</p>
              <p class="words" style="${paragraph};">${letter.before}</p>
              {% if event.details %}
              <p class="words rule" style="${paragraph}; padding: 2px 0 2px 14px; border-left: 3px solid #e1e6eb;">{{ event.details }}</p>
              {% endif %}
              <p class="words" style="${paragraph};">${letter.after}</p>
              <p class="words" style="${paragraph};">${letter.closing}<br>{{ shop.name }}</p>`,
    `
                    <p class="quiet" style="${small};">${letter.because} <a class="link" href="{{ unsubscribe.address }}" style="color: #1d5fd0;">${letter.unsubscribe}</a></p>`,
  )

/** A sheet with facts one under the other, and apart from them what somebody wrote, as they wrote it. */
export const noticeLetterHtml = (language: Language, letter: NoticeLetter): string =>
  page(
    { language, title: letter.subject, preview: letter.preview },
    `
              <p class="words" style="${paragraph};">${letter.greeting}</p>
              <p class="words" style="${paragraph};">${letter.before}</p>
              <p class="words rule" style="${paragraph}; padding: 2px 0 2px 14px; border-left: 3px solid #e1e6eb;">${letter.facts
                .map(({ name, value }) => `${name} <b>${value}</b>`)
                .join('<br>')}</p>${letter.quote === undefined ? '' : quoted(letter.quote)}
              <p class="words" style="${paragraph};">${letter.after}</p>
              <p class="words" style="${paragraph};">${letter.closing}<br>{{ shop.name }}</p>`,
    `
                    <p class="quiet" style="${small};">${letter.because}</p>`,
  )

const quoted = (words: string): string => `
              <p class="words rule" style="${paragraph}; padding: 2px 0 2px 14px; border-left: 3px solid #e1e6eb; white-space: pre-line;">${words}</p>`

interface Page {
  readonly language: Language
  readonly title: string
  readonly preview: string
}

/**
 * Tables and inline styles, because mail programs know little else; the style element only turns colours over in the
 * dark, for those that read it. Nothing is loaded from elsewhere.
 */
const page = ({ language, title, preview }: Page, sheet: string, foot: string): string => `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <title>${title}</title>
  <style>
    :root { color-scheme: light dark; }
    @media (prefers-color-scheme: dark) {
      .ground { background-color: #14181d !important; }
      .sheet { background-color: #1e242b !important; border-color: #343d47 !important; }
      .words { color: #e8ecf0 !important; }
      .quiet { color: #a9b4bf !important; }
      .rule { border-color: #343d47 !important; }
      .link { color: #8ab8ff !important; }
    }
  </style>
</head>
<body class="ground" style="margin: 0; padding: 0; background-color: #f2f4f7;">
  <div style="display: none; max-height: 0; overflow: hidden;">${preview}</div>
  <table class="ground" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color: #f2f4f7;">
    <tr>
      <td align="center" style="padding: 32px 16px;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 560px;">
          <tr>
            <td class="words" style="padding: 0 4px 16px; ${font}; font-size: 16px; line-height: 24px; font-weight: 600; color: #1f2933;">{{ shop.name }}</td>
          </tr>
          <tr>
            <td class="sheet" style="padding: 32px 32px 20px; background-color: #ffffff; border: 1px solid #e1e6eb; border-radius: 12px;">${sheet}
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
                <tr>
                  <td class="rule" style="padding: 20px 0 0; border-top: 1px solid #e1e6eb;">${foot}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </td>
    </tr>
  </table>
</body>
</html>
`
