import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { escaped } from '../escaped'

/** The look of the portal, in one piece: the page has no file beside it. */
const style = `*{box-sizing:border-box}body{margin:0;font:1.125rem/1.5 'Source Sans 3','Helvetica Neue',Arial,sans-serif;color:#222;overflow-wrap:break-word}
header{background:#00357a;color:#fff;padding:1rem 1.5rem;font-weight:600}
main{max-width:64rem;padding:1.5rem}main>p,main>ul,section>p,section>ul{max-width:40rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}h2{font-size:1.625rem;line-height:1.2;margin:2.5rem 0 .75rem}h3{font-size:1.25rem;margin:1.5rem 0 .5rem}
p{margin:0 0 1rem}a{color:#234f99}a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #222;outline-offset:2px}
ol,ul{padding-left:1.5rem}li{margin-bottom:.5rem}
.documents{list-style:none;padding:0}.documents>li{border-top:1px solid #c8cdd1;padding:.75rem 0;margin:0}.documents h3{margin:0 0 .25rem}
.files{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.25rem 0 0}.quiet{color:#5e676d}
.files a{display:inline-block;padding:.2rem 0}
button,input[type=file]{font:inherit;min-height:2.75rem;max-width:100%}label{display:block;font-weight:600}
.result h2{font-size:1.25rem;margin:0 0 .5rem}.result{border-left:6px solid #5e676d;padding:.5rem 1rem;margin:1.5rem 0}.result.right{border-color:#077b5c}.result.wrong{border-color:#ae322d}
@media print{header{background:none;color:#222}}`

type Parts = Readonly<{ title: string; body: string; policy: string; script?: string }>
type Asked = Readonly<{ locale: Locale; neutral: boolean }>

/** A whole page that needs nothing else: no network, and no script but its own. Its title stands in a tab, and in the history. */
export function pageFrame(
  { locale, neutral }: Asked,
  { title, body, policy, script = '' }: Parts,
): string {
  const t = translator(locale)
  const inTab = neutral ? t('common.neutralTitle') : t('common.title', { page: title })
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${policy}base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escaped(inTab)}</title>
<style>${style}</style>
</head>
<body>
<header>${escaped(t('common.serviceName'))}</header>
<main>
${body}
</main>
${script}</body>
</html>
`
}
