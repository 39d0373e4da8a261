import { languageNames, languages, type Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from './html'

export type Page = Readonly<{
  language: Language
  /** The heading; the title of the window is made of it. */
  heading: string
  /** What the service calls itself, and that it is a test. */
  service: string
  banner: string
  skip: string
  languageLabel: string
  footer: string
  /** The same page in another language; without it no menu of languages is shown. */
  addressIn?: (language: Language) => string
  /** Goes before the title of the window, to say that something was wrong with what was sent. */
  titlePrefix?: string
  body: Content
}>

export function renderPage(page: Page): string {
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${page.titlePrefix}${page.heading} – ${page.service}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">${page.skip}</a>
        <header class="banner">
          <div class="wide">
            <p>${page.banner}</p>
            ${page.addressIn && languageMenu(page, page.addressIn)}
          </div>
        </header>
        <main id="main" class="wide" tabindex="-1">
          <h1>${page.heading}</h1>
          ${page.body}
        </main>
        <footer>
          <div class="wide"><p>${page.footer}</p></div>
        </footer>
      </body>
    </html> `.text
}

function languageMenu(page: Page, addressIn: (language: Language) => string): Markup {
  return html`<nav aria-label="${page.languageLabel}">
    <ul>
      ${languages.map(
        (language) =>
          html`<li>
            <a
              href="${addressIn(language)}"
              lang="${language}"
              hreflang="${language}"
              ${language === page.language && html`aria-current="true"`}
              >${languageNames[language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

/**
 * Headers of every page: nothing but our own style is loaded and no script runs. `onwards` are the addresses that a form
 * may lead to through redirects, which browsers hold against form-action too.
 */
export function pageHeaders(onwards: readonly string[] = []): Readonly<Record<string, string>> {
  const targets = ["'self'", ...onwards.map((address) => new URL(address).origin)].join(' ')
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `form-action ${targets}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}
