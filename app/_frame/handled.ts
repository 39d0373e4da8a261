import { unstable_rethrow } from 'next/navigation'
import { paths } from '@/lib/addresses/paths'
import { serverConfig } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { retryAfter } from '@/lib/server/answer/answers'
import { refusalPage, refusalWords } from '@/lib/server/answer/refusal-page'
import { waitIn } from '@/lib/server/limits/too-often'
import { readCookies } from '@/lib/server/session/http/cookies'
import { localeOfReader } from '@/lib/server/session/http/locale-of-reader'
import { seeOther } from '@/lib/server/session/http/see-other'
import { isOfAnotherLogin } from '@/lib/server/session/of-another-login'
import { faultPage, faultWords } from './fault-page'
import { noteFault, type Fault } from './note-fault'

type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>

/**
 * What a route answers; every handler is made by this. When our database is away (503) or a fault of ours breaks it (500), the
 * reader is told so in her language, as on a page (ADR 17): Next would answer 500 and nothing. A 503 says when to come again.
 */
export function handled<Context>(handler: Handler<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const answer = await handler(request, context)
      if (answer.status === 503) answer.headers.set('Retry-After', retryAfter)
      return answer
    } catch (error) {
      // A redirect of Next, for one, is thrown too.
      unstable_rethrow(error)
      if (isOfAnotherLogin(error)) return seeOther(paths.whoIsHere(languageOf(request), 'form'))
      const after = waitIn(error)
      if (after !== undefined) return answerTooOften(request, after)
      return answerFault(request, noteFault(error, 'route'))
    }
  }
}

function answerFault(request: Request, fault: Fault): Response {
  const locale = languageOf(request)
  const { title, text, number } = faultWords({ ...fault, locale })
  return answerInWords(request, {
    status: fault.status,
    locale,
    page: (nonce) => faultPage({ ...fault, locale, nonce, again: request.method !== 'POST' }),
    words: `${title}. ${text} ${number}\n`,
    after: fault.status === 503 ? retryAfter : undefined,
  })
}

/** More than a limit allows (ADR 25): as the door answers, when it lies with a person or a session. */
function answerTooOften(request: Request, after: number): Response {
  const locale = languageOf(request)
  const refused = { words: 'often', after } as const
  const { title, text } = refusalWords(locale, refused)
  return answerInWords(request, {
    status: 429,
    locale,
    page: (nonce) => refusalPage(locale, refused, nonce),
    words: `${title}. ${text}\n`,
    after: String(after),
  })
}

type InWords = Readonly<{
  status: number
  locale: Locale
  page: (nonce: string) => string
  words: string
  after: string | undefined
}>

/** A page for who follows a link or sends a form; words for a script or program. */
function answerInWords(request: Request, { status, locale, page, words, after }: InWords) {
  const isPage = request.headers.get('accept')?.includes('text/html') ?? false
  return new Response(isPage ? page(nonceOf(request)) : words, {
    status,
    headers: {
      'Content-Type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
      'Content-Language': locale,
      'Cache-Control': 'private, no-store',
      ...(after !== undefined && { 'Retry-After': after }),
    },
  })
}

function languageOf(request: Request): Locale {
  const { pathname } = new URL(request.url)
  const acceptLanguage = request.headers.get('accept-language')
  const cookies = readCookies(request)
  return localeOfReader({ pathname, cookies, acceptLanguage }, serverConfig().PORTAL_URL)
}

/** The portal's server has made one for the answer, and tells it in the policy. */
function nonceOf({ headers }: Request): string {
  return /'nonce-([\w+/=]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
}
