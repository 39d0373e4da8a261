import { LoginOutcomePage, loginOutcomes } from '@/components/login/login-outcome-page'
import { toNowhere } from '@/lib/server/session/to-nowhere'
import { Frame } from '@/app/_frame/frame'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'

export default async function Page({ params }: RouteProps<'outcome'>) {
  const locale = await localeOf(params)
  const asked = (await params).outcome
  const outcome = loginOutcomes.find((each) => each === asked)
  if (!outcome) return toNowhere()
  return (
    <Frame locale={locale} path={`/login/${outcome}`}>
      <LoginOutcomePage locale={locale} outcome={outcome} />
    </Frame>
  )
}
