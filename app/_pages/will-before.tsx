import { redirect } from 'next/navigation'
import { BeforePage, beforeProblems } from '@/components/will/before-page'
import { HinderedPage } from '@/components/will/hindered-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import {
  readConsentToGive,
  readEnding,
  readProhibition,
  type Before,
} from '@/lib/server/will/read-previews'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { unlessRead } from './unless-read'

type Problem = string | string[] | undefined
type Props = Readonly<{ locale: Locale; handle: string; problem: Problem }>

/** The preview of a consent to give. */
export const WillConsent = drawn(async function WillConsent({ locale, handle, problem }: Props) {
  const before = await readConsentToGive(handle)
  const address = paths.consent(locale, handle)
  const action = paths.giveConsent(locale, handle)
  return show({ locale, handle, problem, before, address, action })
})

/** Step 2 of a prohibition. */
export const WillProhibition = drawn(async function WillProhibition(
  props: Props & Readonly<{ draftId: string }>,
) {
  const { locale, handle, draftId } = props
  const before = await readProhibition(handle, draftId)
  const address = paths.prohibitionDraft(locale, handle, draftId)
  const action = paths.registerProhibition(locale, handle, draftId)
  const change = `${paths.prohibition(locale, handle)}?draft=${encodeURIComponent(draftId)}`
  return show({ ...props, before, address, action, change })
})

/** The preview of withdrawing a consent, or of cancelling a prohibition. */
export const WillEnd = drawn(async function WillEnd(props: Props & Readonly<{ willId: string }>) {
  const { locale, handle, willId } = props
  const before = await readEnding(handle, willId)
  const address = paths.endWill(locale, handle, willId)
  const action = paths.registerEnd(locale, handle, willId)
  return show({ ...props, before, address, action })
})

type Shown = Props &
  Readonly<{
    before: Awaited<ReturnType<typeof readEnding>>
    address: string
    action: string
    change?: string
  }>

async function show({ locale, handle, problem, before, address, action, change }: Shown) {
  const title = translator(locale)('will.title')
  if (before.ok && before.value.state === 'done') {
    redirect(paths.receipt(locale, handle, before.value.statement))
  }
  return (
    <Frame locale={locale} path={address.slice(3)} current="will" handle={handle}>
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
          problem={beforeProblems.find((each) => each === problem)}
        />
      )
    }
    if (value.state === 'done') return null
    const { whose, hindrance } = value
    return <HinderedPage locale={locale} whose={whose} title={title} hindrance={hindrance} />
  }
}
