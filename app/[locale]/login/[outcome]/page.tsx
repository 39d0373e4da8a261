import { LoginOutcomePage } from '@/components/login/login-outcome-page'
import { toNowhere } from '@/lib/server/session/to-nowhere'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { loginOutcomes } from '@/lib/addresses/outcomes'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default async function Page({ params }: RouteProps<'outcome'>) {
  const locale = localeOf((await params).locale)
  const asked = (await params).outcome
  const outcome = loginOutcomes.find((each) => each === asked)
  if (!outcome) return toNowhere()
  return (
    <Frame locale={locale} address={paths.loginOutcome(locale, outcome)}>
      <LoginOutcomePage locale={locale} outcome={outcome} />
    </Frame>
  )
}
