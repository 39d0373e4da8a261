import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { html, type Content } from '../../harness/html'
import type { Env, Settings } from '../parts'
import { texts } from '../texts'
import { atFirstFault } from './at-first-fault'
import { renderFrame } from './frame'
import { notice } from './parts'

type Shown = Readonly<{
  heading: string
  lead?: string
  body: Content
  status?: ContentfulStatusCode
}>

/** Answers with a page, in the language of the reader and under the seat that she works in. */
export function show(c: Context<Env>, { status = 200, body, ...page }: Shown): Response {
  const { pathname, search } = new URL(c.req.url)
  return c.html(
    renderFrame({
      ...page,
      body: status < 400 ? body : atFirstFault(body),
      language: c.var.language,
      // What was sent is not sent again by changing the language.
      address: c.req.method === 'GET' ? pathname + search : pathname,
      name: c.var.session?.official.name,
      seat: c.var.seat,
      isFaulty: status >= 400,
    }),
    status,
  )
}

type Told =
  | 'forbidden'
  | 'notFound'
  | 'foreign'
  | 'unfit'
  | 'unavailable'
  | 'expired'
  | 'failed'
  | 'flood'
  | 'notDone'

/** A page that says, in words, why something was not done. `text` stands in place of what is usually said. */
export function showStop(
  c: Context<Env>,
  kind: Told,
  status: ContentfulStatusCode,
  text?: string,
): Response {
  const words = texts[c.var.language]
  const told = words[kind]
  const usual = 'text' in told ? told.text : 'refused' in told ? told.refused : told.wait(1)
  const sentence = text ?? usual
  const heading = told.heading
  return show(c, {
    heading,
    body: stopBody(sentence, words.toStart),
    status,
  })
}

/** Why something was not done, and the way to the beginning. */
export const stopBody = (sentence: string, toStart: string) => [
  notice('stop', undefined, paragraph(sentence)),
  link('/', toStart),
]

const paragraph = (text: string) => html`<p>${text}</p>`
const link = (href: string, text: string) =>
  html`<p><a class="text-go" href="${href}">${text}</a></p>`

type Services = Readonly<{
  identification: Pick<Settings['identification'], 'issuer'>
  mandates: Pick<Settings['mandates'], 'url'>
}>

/** Headers of every page: nothing but our own style and letters is loaded, and no script runs. */
export function headersOf({
  identification,
  mandates,
}: Services): Readonly<Record<string, string>> {
  // Where forms lead to through redirects, which browsers hold against form-action too.
  const onwards = [identification.issuer, mandates.url].map((address) => new URL(address).origin)
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    'img-src data:',
    `form-action ${["'self'", ...new Set(onwards)].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
