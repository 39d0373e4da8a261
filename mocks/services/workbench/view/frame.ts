import { languageNames, languages, type Language } from '@/lib/domain/codes/languages'
import { html, type Content, type Markup } from '../../harness/html'
import type { Seat } from '../session/seat'
import { texts } from '../texts'

export type Frame = Readonly<{
  language: Language
  heading: string
  /** Under the heading, larger than the rest. */
  lead?: string
  body: Content
  /** The same page in another language: path and query, to which the language is added. */
  address: string
  /** Who is logged in, and can log out. */
  name?: string | undefined
  /** For whom and in what task one works; stands over the heading and in the title. */
  seat?: Seat | undefined
  /** Something was wrong with what was sent: the title of the window begins with it. */
  isFaulty?: boolean
}>

/** The frame round every page. The order in it is the order on the screen. */
export function renderFrame(page: Frame): string {
  const words = texts[page.language]
  const { heading, seat, isFaulty } = page
  const place = seat && [seat.organisation.names[page.language], words.tasks[seat.task]]
  const name = words.name.join('')
  const title = [heading, place?.join(', '), name === heading ? undefined : name].filter(Boolean)
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${isFaulty && words.faultPrefix}${title.join(' – ')}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="shell-skip" href="#main">${words.skip}</a>
        ${masthead(page)}
        <main id="main" tabindex="-1">
          <div class="page-head-head">
            <div class="layout-wrap">
              <h1>
                ${place && plate(place)}
                <span>${heading}</span>
              </h1>
              ${page.lead && html`<p class="text-lead page-head-lead">${page.lead}</p>`}
            </div>
          </div>
          <div class="layout-wrap layout-body layout-sectionsClose">${page.body}</div>
        </main>
        <footer class="footer-footer">
          <div class="layout-wrap"><p>${words.footer}</p></div>
        </footer>
      </body>
    </html> `.text
}

function plate([organisation, task]: readonly (string | undefined)[]): Markup {
  return html`<span class="page-head-plate">
    <b>${organisation}</b><span class="text-hidden">, </span>
    <span class="page-head-as">${task}</span><span class="text-hidden">: </span>
  </span>`
}

function masthead({ language, address, name }: Frame): Markup {
  const words = texts[language]
  return html`<header class="masthead-masthead">
    <div class="layout-wrap masthead-row">
      <a class="masthead-wordmark" href="/">${words.name[0]}<b>${words.name[1]}</b></a>
      <span class="masthead-trial">${words.trial}</span>
      <div class="masthead-tools">
        <nav aria-label="${words.languages}">
          <ul class="language-links-languages language-links-masthead">
            ${languages.map(
              (each) =>
                html`<li>
                  <a
                    href="${inLanguage(address, each)}"
                    lang="${each}"
                    hreflang="${each}"
                    ${each === language && html`aria-current="true"`}
                    >${languageNames[each]}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        ${
          name &&
          html`<form method="post" action="/logout">
            <button class="masthead-logout">
              ${words.logout}<span class="text-hidden"> ${name}</span>
            </button>
          </form>`
        }
      </div>
    </div>
  </header>`
}

function inLanguage(address: string, language: Language): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  searchParams.set('lang', language)
  return `${pathname}?${searchParams}`
}
