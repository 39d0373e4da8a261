import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { TooOften } from '@/components/errors/too-often'
import { ServerError } from '@/components/errors/server-error'
import { PageTitle } from '@/components/ui/page-title'
import { localeOf, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { answerWith } from '@/lib/server/answer/answer-with'
import { refusalWords } from '@/lib/server/answer/refusal-page'
import { waitIn } from '@/lib/server/limits/too-often'
import { faultWords } from './fault-page'
import { noteFault } from './note-fault'
import type { RouteProps } from './route-props'

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
      const locale = 'locale' in props ? props.locale : localeOf((await props.params).locale)
      const after = waitIn(error)
      if (after !== undefined) return tooOften(locale, after)
      const fault = noteFault(error, Part.name)
      await answerWith(fault.status)
      const texts = faultWords({ ...fault, locale })
      return (
        <main id="main">
          <PageTitle locale={locale} page={texts.title} />
          <ServerError language={locale} texts={texts} digest={fault.reference} />
        </main>
      )
    }
  }
}

/** More than a limit allows (ADR 25): when to come again, in the place of the page. */
async function tooOften(locale: Locale, after: number) {
  await answerWith(429, after)
  const { title, text } = refusalWords(locale, { words: 'often', after })
  return (
    <main id="main">
      <PageTitle locale={locale} page={title} />
      <TooOften {...{ locale, title, text }} toStart={translator(locale)('common.toStart')} />
    </main>
  )
}
