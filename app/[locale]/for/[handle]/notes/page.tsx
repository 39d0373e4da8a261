import { NotificationsPage } from '@/components/notifications/notifications-page'
import {
  notificationsDone,
  notificationsProblems,
} from '@/components/notifications/notifications-outcome'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readNotificationsPage } from '@/lib/server/notifications/read-notifications-page'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { unlessRead } from '@/app/_frame/unless-read'

/** Being told by e-mail, of oneself or of somebody for whom one acts. */
export default subjectPage(
  ({ locale, handle }) => paths.notifications(locale, handle),
  async function Notifications({ locale, handle, query: params }) {
    const notes = await readNotificationsPage(handle)
    const page = paths.notifications(locale, handle)
    const title = translator(locale)('notifications.title')
    return (
      <Frame locale={locale} address={page} current="log" handle={handle}>
        {notes.ok ? (
          <NotificationsPage
            locale={locale}
            notes={notes.value}
            done={notificationsDone.find((each) => each === params.done)}
            problem={notificationsProblems.find((each) => each === params.problem)}
          />
        ) : (
          await unlessRead(notes, { locale, handle, title, retry: page })
        )}
      </Frame>
    )
  },
)
