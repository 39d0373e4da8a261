import { sessionsDone } from '@/components/sessions/sessions-done'
import { SessionsPage } from '@/components/sessions/sessions-page'
import { paths } from '@/lib/addresses/paths'
import { readOwnSessions } from '@/lib/server/sessions/read-own-sessions'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'

/** Where one is logged in: of the own person only, so there is no such page under a handle. */
export default subjectPage(
  ({ locale }) => paths.sessions(locale),
  async function OwnSessions({ locale, query: params }) {
    const own = await readOwnSessions()
    return (
      <Frame locale={locale} address={paths.sessions(locale)}>
        <SessionsPage
          locale={locale}
          own={own}
          done={sessionsDone.find((each) => each === params.done)}
        />
      </Frame>
    )
  },
)
