import { WillPage } from '@/components/will/will-page'
import { paths } from '@/lib/client/paths'
import { translator } from '@/lib/i18n/translator'
import { sendsMail } from '@/lib/server/notes/mail/send-mail'
import { readWillPage } from '@/lib/server/will/read-will-page'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** Consents and prohibitions of the one whom the handle names. */
export default subjectPage(
  ({ locale, handle }) => paths.will(locale, handle),
  async function Will({ locale, handle }) {
    const page = await readWillPage(handle)
    if (page.ok) await tellUnread(page.value.statements)
    const retry = paths.will(locale, handle)
    const title = translator(locale)('will.title')
    return (
      <Frame locale={locale} path={retry.slice(3)} current="will" handle={handle}>
        {page.ok ? (
          <WillPage locale={locale} page={page.value} notes={handle === 'self' && sendsMail()} />
        ) : (
          await unlessRead(page, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
