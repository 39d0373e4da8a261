import type { Locale } from '@/lib/i18n/locales'

/** One paragraph of a mail: words, an address that can be pressed, or a code that is to be copied. */
export type Paragraph = Readonly<{ kind: 'words' | 'address' | 'code'; text: string }>

/** Colours of both looks; nothing is fetched, from us or from others. */
const style = `:root{color-scheme:light dark}
body{margin:0;padding:24px;background:#fff;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif}
main{max-width:36em}
a{color:#003a9b;overflow-wrap:anywhere}
.code{font-size:24px;letter-spacing:.05em}
@media (prefers-color-scheme:dark){body{background:#16181d;color:#f2f2f2}a{color:#9cc2ff}}`

/** The same mail for programs that show HTML: the very words of its text, and no more. */
export function htmlOf(
  paragraphs: readonly Paragraph[],
  { locale, subject }: Readonly<{ locale: Locale; subject: string }>,
): string {
  const body = paragraphs.map(({ kind, text }) => {
    const words = escaped(text)
    if (kind === 'address') return `<p><a href="${words}">${words}</a></p>`
    return kind === 'code' ? `<p class="code">${words}</p>` : `<p>${words}</p>`
  })
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><title>${escaped(subject)}</title>
<style>${style}</style></head>
<body><main>
${body.join('\n')}
</main></body>
</html>
`
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
