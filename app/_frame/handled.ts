import { unstable_rethrow } from 'next/navigation'
import { serverConfig } from '@/lib/config/server-config'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { negotiateLocale } from '@/lib/i18n/negotiate-locale'
import { retryAfter } from '@/lib/server/answer/answers'
import { cookieNames } from '@/lib/server/session/http/cookie-names'
import { readCookies } from '@/lib/server/session/http/cookies'
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
      return answerFault(request, noteFault(error, 'route'))
    }
  }
}

/** A page for who follows a link or sends a form; words for a script or program. */
function answerFault(request: Request, fault: Fault): Response {
  const locale = localeOf(request)
  const isPage = request.headers.get('accept')?.includes('text/html') ?? false
  const { title, text, number } = faultWords({ ...fault, locale })
  const body = isPage
    ? faultPage({ ...fault, locale, nonce: nonceOf(request), again: request.method !== 'POST' })
    : `${title}. ${text} ${number}\n`
  return new Response(body, {
    status: fault.status,
    headers: {
      'Content-Type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
      'Content-Language': locale,
      'Cache-Control': 'private, no-store',
      ...(fault.status === 503 && { 'Retry-After': retryAfter }),
    },
  })
}

/** Of the address; else the one that was chosen before, or is asked for. */
function localeOf(request: Request): Locale {
  const inAddress = new URL(request.url).pathname.split('/')[1]
  if (isLocale(inAddress)) return inAddress
  const { language } = cookieNames(serverConfig().PORTAL_URL.startsWith('https:'))
  const chosen = readCookies(request)[language]
  return isLocale(chosen) ? chosen : negotiateLocale(request.headers.get('accept-language'))
}

/** The portal's server has made one for the answer, and tells it in the policy. */
function nonceOf({ headers }: Request): string {
  return /'nonce-([\w+/=]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
}
