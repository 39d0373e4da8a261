import { redirect } from 'next/navigation'
import { RepresentationsPage } from '@/components/representation/representations-page'
import { paths } from '@/lib/addresses/paths'
import { personName } from '@/lib/i18n/person-name'
import { readRepresentations } from '@/lib/server/representation/read-representations'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { representationOutcomes } from '@/lib/addresses/outcomes'
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
    <Frame locale={locale} address={paths.representations(locale)} current="representations">
      <RepresentationsPage
        locale={locale}
        representations={representations.value}
        outcome={representationOutcomes.find((each) => each === outcome)}
        healthOnlyName={closed && personName(locale, { ...closed, capacity: closed.access })}
      />
    </Frame>
  )
})
