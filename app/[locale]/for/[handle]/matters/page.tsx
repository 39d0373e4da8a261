import { MattersPage } from '@/components/matters/matters-page'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { listMatters } from '@/lib/server/matters/list-matters'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** The matters in which documents are shown. */
export default subjectPage(
  ({ locale, handle }) => paths.matters(locale, handle),
  async function Matters({ locale, handle }) {
    const matters = await listMatters(handle)
    if (matters.ok) await tellUnread(matters.value.matters)
    const retry = paths.matters(locale, handle)
    const title = translator(locale)('matters.title')
    return (
      <Frame locale={locale} address={retry} current="documents" handle={handle}>
        {matters.ok ? (
          <MattersPage locale={locale} matters={matters.value} />
        ) : (
          await unlessRead(matters, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
