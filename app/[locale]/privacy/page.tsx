import { PrivacyPage } from '@/components/about/privacy-page'
import { Frame } from '@/app/_frame/frame'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'

export default async function Page({ params }: RouteProps) {
  const locale = await localeOf(params)
  return (
    <Frame locale={locale} path="/privacy">
      <PrivacyPage locale={locale} />
    </Frame>
  )
}
