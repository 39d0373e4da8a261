import { PrivacyPage } from '@/components/about/privacy-page'
import { Frame } from '../../_frame/frame'
import { localeOf, type RouteProps } from '../../_frame/route-props'

export default async function Page({ params }: RouteProps) {
  const locale = await localeOf(params)
  return (
    <Frame locale={locale} path="/privacy">
      <PrivacyPage locale={locale} />
    </Frame>
  )
}
