import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** What a reader is told whose request was refused. */
export type Refused = Readonly<{
  words: 'foreign' | 'large' | 'often' | 'flood'
  /** When to come again, in seconds. */
  after?: number | undefined
}>

/** Written out here, for a page of Next.js would be drawn for everyone who floods us. */
const style = `body{margin:0;font:1.125rem/1.5 'Source Sans 3','Helvetica Neue',Arial,sans-serif;color:#222}
header{background:#00357a;color:#fff;padding:1rem 1.5rem;font-weight:600}
main{max-width:40rem;padding:1.5rem}h1{font-size:2rem;line-height:1.2}
a{color:#1c477d}a:focus-visible{outline:3px solid #222;outline-offset:2px}`

/** Why a request was refused, in words, and what the reader can do. */
export function refusalWords(locale: Locale, { words, after = 0 }: Refused) {
  const t = translator(locale)
  const minutes = Math.ceil(after / 60)
  return { title: t(`refused.${words}.title`), text: t(`refused.${words}.text`, { minutes }) }
}

/** The page that tells a reader why her request did not come in, and what she can do. Whole, without any file. */
export function refusalPage(locale: Locale, refused: Refused, nonce: string): string {
  const t = translator(locale)
  const { title, text } = refusalWords(locale, refused)
  const page = t('common.title', { page: title })
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${page}</title><style nonce="${nonce}">${style}</style></head>
<body><header>${t('common.serviceName')}</header><main><h1>${title}</h1><p>${text}</p>
<p><a href="${paths.start(locale)}">${t('common.toStart')}</a></p>
<p><a href="${paths.support(locale)}">${t('shell.support')}</a></p></main></body></html>
`
}

/** The policy of that page. */
export const refusalPolicy = (nonce: string) =>
  `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
