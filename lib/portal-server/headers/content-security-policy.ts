import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
export type PolicyOptions = Readonly<{
  nonce: string
  /** Other origins that a form may end at, through redirects too: where one identifies, logs out or picks a person. */
  formTargets: readonly string[]
  https: boolean
  /** The development server evaluates code to show where an error came from, and styles its overlay inline. */
  development: boolean
}>

/**
 * The policy of a page: only our own scripts and styles that carry the nonce of this answer, no inline script or style, no
 * frames, no plug-ins, and forms to ourselves and the services of the login. No text becomes code but by the one policy of the page
 * (ADR 29), and what is found against all this is reported.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { nonce, formTargets, https, development } = options
  const directives = {
    'default-src': ["'none'"],
    // 'self' is for browsers that do not know 'strict-dynamic'; the others ignore it.
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", ...new Set(formTargets.map((target) => new URL(target).origin))],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    // The development server evaluates its own code, and shows errors in HTML.
    ...(development
      ? {}
      : { 'require-trusted-types-for': ["'script'"], 'trusted-types': ['default'] }),
    ...(https ? { 'upgrade-insecure-requests': [] } : {}),
  }
  const written = Object.entries(directives).map(([name, values]) => [name, ...values].join(' '))
  return [...written, reportTo].join('; ')
}

/**
 * Every browser knows it. Chromium would let it be where there is `report-to` too, whose reports come minutes later or, from a page
 * that is closed, not at all (ADR 29).
 */
const reportTo = `report-uri ${pathsWithoutLanguage.reports}`

/** The policy of what is no page: JSON, files and redirects. It may not be framed and loads nothing. */
export const policyOfData = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"

/**
 * The policy of a PDF, which the browser's own viewer shows: that viewer may load what it needs. A page that says that there
 * is no such PDF runs our own scripts only.
 */
export function policyOfPdf(nonce: string): string {
  return `script-src 'nonce-${nonce}' 'strict-dynamic'; frame-ancestors 'none'; base-uri 'none'`
}
