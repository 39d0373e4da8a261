import type { Language } from '@/lib/domain/codes/languages'
import { html, type Markup } from '../../harness/html'
import { renderPage } from '../../harness/page'
import type { Mail } from '../mailbox'
import { texts } from '../texts'

/** The page with all mails, newest first. */
export function inbox(language: Language, mails: readonly Mail[]): string {
  const t = texts[language]
  const { service, banner, skip, languageLabel, footer, heading } = t
  return renderPage({
    language,
    heading,
    service,
    banner,
    skip,
    languageLabel,
    footer,
    addressIn: (lang) => `?lang=${lang}`,
    body: [
      html`<p class="lead">${t.lead}</p>`,
      mails.length === 0 ? html`<p>${t.none}</p>` : mails.map((mail) => article(language, mail)),
    ],
  })
}

function article(language: Language, { id, subject, from, to, receivedAt, text }: Mail): Markup {
  const t = texts[language]
  const time = new Date(receivedAt).toLocaleString(`${language}-FI`, {
    timeZone: 'Europe/Helsinki',
  })
  return html`<article class="notice" aria-labelledby="mail-${id}">
    <h2 id="mail-${id}">${subject}</h2>
    <p class="quiet">${t.from} ${from}<br />${t.to} ${to.join(', ')}<br />${time}</p>
    ${text
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => html`<p>${linked(paragraph)}</p>`)}
  </article>`
}

/** A text whose addresses can be followed. */
function linked(paragraph: string): (Markup | string)[] {
  return paragraph
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))
}
