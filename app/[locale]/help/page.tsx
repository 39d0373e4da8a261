import { HelpPage } from '@/components/help/help-page'
import { readHelp, readPublicHelp } from '@/lib/server/help/read-help'
import { readActor } from '@/lib/server/session/read-actor'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function Page({ params }: RouteProps) {
  const locale = localeOf((await params).locale)
  const help = (await readActor()) ? await readHelp('self') : await readPublicHelp()
  return (
    <Frame locale={locale} address={paths.help(locale)} current="help">
      <HelpPage locale={locale} help={help} />
    </Frame>
  )
})
