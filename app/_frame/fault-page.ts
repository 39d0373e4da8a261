import { errorTexts } from '@/components/errors/error-texts'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Fault } from './note-fault'

type Told = Fault & Readonly<{ locale: Locale; nonce: string; again: boolean }>

const style = `body{margin:0;font:1.125rem/1.5 'Source Sans 3','Helvetica Neue',Arial,sans-serif;color:#222}
header{background:#00357a;color:#fff;padding:1rem 1.5rem;font-weight:600}
main{max-width:40rem;padding:1.5rem}h1{font-size:2rem;line-height:1.2}
a{color:#1c477d}a:focus-visible{outline:3px solid #222;outline-offset:2px}`

/** What a fault is called in words: the same as on a page that breaks. */
export function faultWords({ locale, status, reference }: Omit<Told, 'nonce' | 'again'>) {
  const own = errorTexts[locale]
  const [title, text] = status === 503 ? [own.awayTitle, own.awayText] : [own.title, own.text]
  return { ...own, title, text, number: own.reference.replace('{reference}', reference) }
}

/**
 * The page in place of a file or of what follows a form, when neither can be made. Whole, without any file: Next draws pages
 * for pages only. `again` offers the same address once more, which a form can't be asked by.
 */
export function faultPage({ nonce, again, ...fault }: Told): string {
  const { locale } = fault
  const { title, text, number, retry, toStart, toSupport } = faultWords(fault)
  const once = again ? `<p><a href="">${retry}</a></p>\n` : ''
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${title}</title><style nonce="${nonce}">${style}</style></head>
<body><header>${translator(locale)('common.serviceName')}</header><main><h1>${title}</h1><p>${text}</p><p>${number}</p>
${once}<p><a href="${paths.start(locale)}">${toStart}</a></p>
<p><a href="${paths.support(locale)}">${toSupport}</a></p></main></body></html>
`
}
