import { VerifyPage } from '@/components/statements/verify-page'
import { answerWith } from '@/lib/server/answer/answer-with'
import { readForVerifying } from '@/lib/server/statements/verify-receipts'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'
import { check } from './check'

export default drawn(async function Page({ params }: RouteProps) {
  const locale = localeOf((await params).locale)
  const known = await readForVerifying()
  if (!known.ok) await answerWith(503)
  return (
    <Frame locale={locale} address={paths.verifyReceipt(locale)}>
      <VerifyPage
        locale={locale}
        keys={known.ok ? known.value.keys : null}
        organisations={known.ok ? known.value.organisations : {}}
        check={check}
      />
    </Frame>
  )
})
