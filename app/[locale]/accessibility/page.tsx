import { AccessibilityPage } from '@/components/about/accessibility-page'
import { Frame } from '@/app/_frame/frame'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'

export default async function Page({ params }: RouteProps) {
  const locale = await localeOf(params)
  return (
    <Frame locale={locale} path="/accessibility">
      <AccessibilityPage locale={locale} />
    </Frame>
  )
}
