import { HelpPage } from '@/components/help/help-page'
import type { Locale } from '@/lib/i18n/locales'
import { readHelp } from '@/lib/server/help/read-help'
import { drawn } from '../../../../_frame/drawn'
import { Frame } from '../../../../_frame/frame'
import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { SubjectGate } from '../../../../_pages/subject-gate'

export default drawn(async function Page({ params }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}/help`}>
      <Help handle={handle} locale={locale} />
    </SubjectGate>
  )
})

async function Help({ locale, handle }: { locale: Locale; handle: string }) {
  return (
    <Frame locale={locale} path={`/for/${handle}/help`} current="help" handle={handle}>
      <HelpPage locale={locale} help={await readHelp(handle)} />
    </Frame>
  )
}
