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

/** Being told by e-mail: of the own data only, so there is no such page under a handle. */
export default subjectPage(
  ({ locale }) => paths.notifications(locale),
  async function Notifications({ locale, query: params }) {
    const notes = await readNotificationsPage()
    const page = paths.notifications(locale)
    const title = translator(locale)('notifications.title')
    return (
      <Frame locale={locale} address={page} current="log">
        {notes.ok ? (
          <NotificationsPage
            locale={locale}
            notes={notes.value}
            done={notificationsDone.find((each) => each === params.done)}
            problem={notificationsProblems.find((each) => each === params.problem)}
          />
        ) : (
          await unlessRead(notes, { locale, handle: 'self', title, retry: page })
        )}
      </Frame>
    )
  },
)
