import { redirect } from 'next/navigation'
import { RepresentationsPage } from '@/components/representation/representations-page'
import { outcomeNames } from '@/components/representation/outcome'
import { paths } from '@/lib/client/paths'
import { personName } from '@/lib/i18n/person-name'
import { readRepresentations } from '@/lib/server/representation/read-representations'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function Page({ params, searchParams }: RouteProps) {
  const locale = localeOf((await params).locale)
  const representations = await readRepresentations()
  if (!representations.ok) redirect(paths.information(locale))

  const { outcome, person } = await searchParams
  const closed = representations.value.people.find(
    ({ handle, access }) => handle === person && access === 'health-only',
  )
  return (
    <Frame locale={locale} path="/behalf" current="representations">
      <RepresentationsPage
        locale={locale}
        representations={representations.value}
        outcome={outcomeNames.find((each) => each === outcome)}
        healthOnlyName={closed && personName(locale, { ...closed, capacity: closed.access })}
      />
    </Frame>
  )
})
