import { z } from 'zod'

/** What a browser found in a page of ours and did not let be, as far as it may stand in a log. */
export type Violation = Readonly<{
  directive: string
  /** What kind of thing it was, or the scheme that it came by; a host only where it names nobody. */
  blocked: string
  /** Pattern of our route, never the address. */
  route: string
}>

/** The directives of our policies; another word is not of a browser that read them. */
const directives = [
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'manifest-src',
  'frame-src',
  'object-src',
  'media-src',
  'worker-src',
  'form-action',
  'frame-ancestors',
  'base-uri',
  'require-trusted-types-for',
  'trusted-types',
] as const

/** A browser sends some together; more than these nobody reads. */
const most = 20

/** `application/csp-report`, as `report-uri` has it sent. */
const oldReport = z.object({
  'csp-report': z.object({
    'document-uri': z.string(),
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
    'blocked-uri': z.string(),
  }),
})

/** `application/reports+json`, as `report-to` has it sent; reports of other kinds are left out. */
const newReport = z.object({
  type: z.literal('csp-violation'),
  body: z.object({
    documentURL: z.string(),
    effectiveDirective: z.string(),
    blockedURL: z.string(),
  }),
})

/** The violations in a report of a browser; none when it is no report. Nothing of it is taken over as it was written. */
export function readReports(sent: unknown): readonly Violation[] {
  const list: readonly unknown[] = Array.isArray(sent) ? sent : [sent]
  return list.slice(0, most).flatMap((each) => violationIn(each) ?? [])
}

function violationIn(sent: unknown): Violation | undefined {
  const { success, data } = newReport.safeParse(sent)
  if (success) {
    const { effectiveDirective, blockedURL, documentURL } = data.body
    return violation(effectiveDirective, blockedURL, documentURL)
  }
  const old = oldReport.safeParse(sent).data?.['csp-report']
  if (!old) return undefined
  const directive = old['effective-directive'] ?? old['violated-directive'] ?? ''
  return violation(directive, old['blocked-uri'], old['document-uri'])
}

function violation(said: string, blockedUrl: string, documentUrl: string): Violation | undefined {
  const [name] = said.split(' ')
  const directive = directives.find((each) => each === name)
  if (directive === undefined) return undefined
  return {
    directive,
    blocked: blockedIn(blockedUrl, documentUrl),
    route: routeOf(documentUrl),
  }
}

const kinds = ['inline', 'eval', 'wasm-eval', 'trusted-types-sink', 'trusted-types-policy'] as const
const schemes = ['data', 'blob', 'about', 'ws', 'wss', 'filesystem', 'chrome-extension'] as const

function blockedIn(url: string, documentUrl: string): string {
  const kind = kinds.find((each) => each === url)
  if (kind) return kind
  const scheme = url.split(':')[0]?.toLowerCase() ?? ''
  if (/^[a-z-]+-extension$/.test(scheme)) return 'extension'
  const known = schemes.find((each) => each === scheme)
  if (known) return known
  if ((scheme !== 'http' && scheme !== 'https') || !URL.canParse(url)) return 'other'
  const { host, hostname } = new URL(url)
  if (URL.canParse(documentUrl) && new URL(documentUrl).host === host) return 'own'
  return isNobodysName(hostname) ? hostname : 'host'
}

/** Whoever sends a report can write into it: no long host, and none with a number in which a person could stand. */
const isNobodysName = (hostname: string) =>
  /^[a-z0-9.-]{1,60}$/.test(hostname) && !/\d[\d.-]{4,}/.test(hostname)

/** Words of our addresses. Whatever else stands there is an id, a handle or a slip. */
const segments: ReadonlySet<string> = new Set(
  [
    'self for documents folder help information accessibility privacy support behalf login log letter calendar answer compare proof notes confirm sessions will correction matters',
    'consent prohibition end receipts verify logged-out session-ended who-is-logged-in document.pdf original.pdf receipt.pdf',
    'day.ics simply',
  ]
    .join(' ')
    .split(' '),
)

/** "/[locale]/self/documents/[…]"; "other" for what is no address of a page. */
function routeOf(url: string): string {
  if (!URL.canParse(url)) return 'other'
  const [, locale = '', ...rest] = new URL(url).pathname.split('/')
  if (!/^[a-z]{2}$/.test(locale)) return 'other'
  const parts = rest.map((part) => (segments.has(part) ? part : '[…]'))
  return ['', '[locale]', ...parts.slice(0, 8)].join('/')
}
