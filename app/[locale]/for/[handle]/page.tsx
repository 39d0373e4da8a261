import { OverviewPage } from '@/components/overview/overview-page'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readOverview } from '@/lib/server/overview/read-overview'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** The overview of the one whom the handle names. */
export default subjectPage(
  ({ locale, handle }) => paths.overview(locale, handle),
  async function Overview({ locale, handle }) {
    const overview = await readOverview(handle)
    if (overview.ok) await tellUnread(overview.value.documents)
    const place = {
      locale,
      handle,
      title: translator(locale)('overview.title'),
      retry: paths.overview(locale, handle),
    }
    return (
      <Frame locale={locale} address={place.retry} current="overview" handle={handle}>
        {overview.ok ? (
          <OverviewPage locale={locale} overview={overview.value} />
        ) : (
          await unlessRead(overview, place)
        )}
      </Frame>
    )
  },
)
