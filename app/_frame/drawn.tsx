import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { errorTexts } from '@/components/errors/error-texts'
import { ServerError } from '@/components/errors/server-error'
import { PageTitle } from '@/components/ui/page-title'
import { log, newReference } from '@/lib/config/log'
import type { Locale } from '@/lib/i18n/locales'
import { answerWith } from '@/lib/server/answer/answer-with'
import { localeOf, type RouteProps } from './route-props'

type Place = Readonly<{ locale: Locale }> | Pick<RouteProps, 'params'>

/**
 * A page, or a part of one, that reads: when a fault of ours breaks that, or our database is away (503), the page that says
 * so is drawn in its place. Next
 * would answer with an empty document that only a script fills; error.tsx is left for what breaks while it is drawn.
 */
export function drawn<Props extends Place>(Part: (props: Props) => Promise<ReactNode>) {
  return async function Drawn(props: Props): Promise<ReactNode> {
    try {
      return await Part(props)
    } catch (error) {
      // A redirect of Next, for one, is thrown too.
      unstable_rethrow(error)
      const reference = newReference()
      log('error', 'portal.error', { reference, reason: Part.name, error })
      const isAway = error instanceof Error && error.name === 'DatabaseUnavailable'
      await answerWith(isAway ? 503 : 500)
      const locale = 'locale' in props ? props.locale : await localeOf(props.params)
      const own = errorTexts[locale]
      const texts = isAway ? { ...own, title: own.awayTitle, text: own.awayText } : own
      return (
        <main id="main">
          <PageTitle locale={locale} page={texts.title} />
          <ServerError language={locale} texts={texts} digest={reference} />
        </main>
      )
    }
  }
}
