import { MatterPage } from '@/components/matters/matter-page'
import { ReadersSection } from '@/components/readers/readers-section'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readMatter } from '@/lib/server/matters/read-matter'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { unlessRead } from '@/app/_frame/unless-read'

/** The thread of one matter. One in which nothing is shown answers like what never was. */
export default subjectPage<'matterId'>(
  ({ locale, handle, matterId }) => paths.matter(locale, handle, matterId),
  async function OneMatter({ locale, handle, matterId, query }) {
    const matter = await readMatter(handle, matterId, { withDays: query.days === 'read' })
    const retry = paths.matter(locale, handle, matterId)
    const title = translator(locale)('matters.one')
    return (
      <Frame locale={locale} address={retry} current="documents" handle={handle}>
        {matter.ok ? (
          <MatterPage
            locale={locale}
            matter={matter.value}
            readers={
              <ReadersSection
                locale={locale}
                of="matter"
                url={paths.matterReaders(locale, handle, matterId)}
                log={paths.logOfMatter(locale, handle, matterId)}
              />
            }
          />
        ) : (
          await unlessRead(matter, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
