import { Frame } from '@/app/_frame/frame'
import { subjectPage } from '@/app/_frame/subject-page'
import { OldLinkPage } from '@/components/notifications/old-link-page'
import { paths } from '@/lib/client/paths'

/** What links of earlier mails lead to. Nothing of the address is looked at. */
export default subjectPage<'link'>(
  ({ locale }) => paths.notifications(locale),
  function OldNotificationsLink({ locale }) {
    return Promise.resolve(
      <Frame locale={locale} path={paths.notifications(locale).slice(3)}>
        <OldLinkPage locale={locale} />
      </Frame>,
    )
  },
)
