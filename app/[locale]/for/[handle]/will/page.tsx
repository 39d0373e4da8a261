import { StatementsPage } from '@/components/statements/statements-page'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { sendsMail } from '@/lib/server/notifications/mail/send-mail'
import { readStatementsPage } from '@/lib/server/statements/read-statements-page'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** Consents and prohibitions of the one whom the handle names. */
export default subjectPage(
  ({ locale, handle }) => paths.statements(locale, handle),
  async function Statements({ locale, handle }) {
    const page = await readStatementsPage(handle)
    if (page.ok) await tellUnread(page.value.statements)
    const retry = paths.statements(locale, handle)
    const title = translator(locale)('statements.title')
    return (
      <Frame locale={locale} address={retry} current="statements" handle={handle}>
        {page.ok ? (
          <StatementsPage
            locale={locale}
            page={page.value}
            notes={handle === 'self' && sendsMail()}
          />
        ) : (
          await unlessRead(page, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
