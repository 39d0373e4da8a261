import { confirmOutcomes } from '@/components/information/confirm-problem'
import { InformationPage } from '@/components/information/information-page'
import { PublicInformationPage } from '@/components/information/public-information-page'
import { readInformation } from '@/lib/server/information/read-information'
import { readActor } from '@/lib/server/session/read-actor'
import { Frame } from '../../_frame/frame'
import { localeOf, type RouteProps } from '../../_frame/route-props'

export default async function Page({ params, searchParams }: RouteProps) {
  const locale = await localeOf(params)
  if (!(await readActor()))
    return (
      <Frame locale={locale} path="/information">
        <PublicInformationPage locale={locale} />
      </Frame>
    )
  const data = await readInformation('self')
  const { problem } = await searchParams
  const { information } = data
  const before = information.state === 'read' && information.need !== 'none'
  return (
    <Frame locale={locale} path="/information" menu={!before || !information.mustConfirm}>
      <InformationPage
        locale={locale}
        data={data}
        problem={confirmOutcomes.find((each) => each === problem)}
      />
    </Frame>
  )
}
