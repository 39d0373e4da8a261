import { Frame } from '@/app/_frame/frame'
import { subjectPage } from '@/app/_frame/subject-page'
import { OldLinkPage } from '@/components/notifications/old-link-page'
import { paths } from '@/lib/addresses/paths'

/** What links of earlier mails lead to. Nothing of the address is looked at. */
export default subjectPage<'link'>(
  ({ locale }) => paths.notifications(locale),
  function OldNotificationsLink({ locale }) {
    return Promise.resolve(
      <Frame locale={locale} address={paths.notifications(locale)}>
        <OldLinkPage locale={locale} />
      </Frame>,
    )
  },
)
