import { OverviewPage } from '@/components/overview/overview-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readOverview } from '@/lib/server/overview/read-overview'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { tellUnread } from './tell-unread'
import { unlessRead } from './unless-read'

/** The overview of the one whom the handle names. */
export const Overview = drawn(async function Overview({
  locale,
  handle,
}: {
  locale: Locale
  handle: string
}) {
  const overview = await readOverview(handle)
  if (overview.ok) await tellUnread(overview.value.documents)
  const place = {
    locale,
    handle,
    title: translator(locale)('overview.title'),
    retry: paths.overview(locale, handle),
  }
  return (
    <Frame locale={locale} path={place.retry.slice(3)} current="overview" handle={handle}>
      {overview.ok ? (
        <OverviewPage locale={locale} overview={overview.value} />
      ) : (
        await unlessRead(overview, place)
      )}
    </Frame>
  )
})
