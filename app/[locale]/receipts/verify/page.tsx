import { VerifyPage } from '@/components/will/verify-page'
import { readForVerifying } from '@/lib/server/will/verify-receipts'
import { Frame } from '../../../_frame/frame'
import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { check } from './check'

export default async function Page({ params }: RouteProps) {
  const locale = await localeOf(params)
  const known = await readForVerifying()
  return (
    <Frame locale={locale} path="/receipts/verify">
      <VerifyPage
        locale={locale}
        keys={known.ok ? known.value.keys : null}
        organisations={known.ok ? known.value.organisations : {}}
        check={check}
      />
    </Frame>
  )
}
