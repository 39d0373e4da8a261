import { redirect } from 'next/navigation'
import { BeforePage, beforeProblems } from '@/components/statements/before-page'
import { HinderedPage } from '@/components/statements/hindered-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Before, readEnding } from '@/lib/server/statements/read-previews'
import { Frame } from '@/app/_frame/frame'
import type { SearchParams } from '@/app/_frame/route-props'
import { unlessRead } from '@/app/_frame/unless-read'

type Shown = Readonly<{
  locale: Locale
  handle: string
  query: SearchParams
  before: Awaited<ReturnType<typeof readEnding>>
  address: string
  action: string
  change?: string
}>

/** The page before a statement is made: its preview, what hinders it, or when it is made already its receipt, or where it stands. */
export async function showBefore({
  locale,
  handle,
  query,
  before,
  address,
  action,
  change,
}: Shown) {
  const title = translator(locale)('statements.title')
  if (before.ok && before.value.state === 'done') {
    const { statement } = before.value
    redirect(
      statement === null
        ? paths.statements(locale, handle)
        : paths.receipt(locale, handle, statement),
    )
  }
  return (
    <Frame locale={locale} address={address} current="statements" handle={handle}>
      {before.ok
        ? content(before.value)
        : await unlessRead(before, { locale, handle, title, retry: address })}
    </Frame>
  )

  function content(value: Before) {
    if (value.state === 'preview') {
      return (
        <BeforePage
          locale={locale}
          preview={value.preview}
          action={action}
          change={change}
          problem={beforeProblems.find((each) => each === query.problem)}
        />
      )
    }
    if (value.state === 'done') return null
    const { whose, hindrance } = value
    return <HinderedPage locale={locale} whose={whose} title={title} hindrance={hindrance} />
  }
}
