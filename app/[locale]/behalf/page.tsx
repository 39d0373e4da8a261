import { redirect } from 'next/navigation'
import { BehalfPage } from '@/components/behalf/behalf-page'
import { outcomeNames } from '@/components/behalf/outcome'
import { paths } from '@/lib/client/paths'
import { personName } from '@/lib/i18n/person-name'
import { readBehalf } from '@/lib/server/behalf/read-behalf'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function Page({ params, searchParams }: RouteProps) {
  const locale = localeOf((await params).locale)
  const behalf = await readBehalf()
  if (!behalf.ok) redirect(paths.information(locale))

  const { outcome, person } = await searchParams
  const closed = behalf.value.people.find(
    ({ handle, access }) => handle === person && access === 'health-only',
  )
  return (
    <Frame locale={locale} path="/behalf" current="behalf">
      <BehalfPage
        locale={locale}
        behalf={behalf.value}
        outcome={outcomeNames.find((each) => each === outcome)}
        healthOnlyName={closed && personName(locale, { ...closed, capacity: closed.access })}
      />
    </Frame>
  )
})
