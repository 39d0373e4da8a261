import { WillPage } from '@/components/will/will-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { sendsMail } from '@/lib/server/notes/mail/send-mail'
import { readWillPage } from '@/lib/server/will/read-will-page'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { tellUnread } from './tell-unread'
import { unlessRead } from './unless-read'

/** Consents and prohibitions of the one whom the handle names. */
export const Will = drawn(async function Will({
  locale,
  handle,
}: Readonly<{ locale: Locale; handle: string }>) {
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
})
