import { confirmOutcomes } from '@/components/information/confirm-problem'
import { InformationPage } from '@/components/information/information-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { readInformation } from '@/lib/server/information/read-information'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'

type Props = Readonly<{ locale: Locale; handle: string; problem?: string | string[] }>

/** The Kanta information for one who is logged in. It has no menu while it has to be confirmed before all else. */
export const Information = drawn(async function Information({ locale, handle, problem }: Props) {
  const data = await readInformation(handle)
  const { information } = data
  await tellUnread(information)
  const before = information.state === 'read' && information.need !== 'none'
  return (
    <Frame
      locale={locale}
      address={paths.information(locale, handle)}
      handle={handle}
      menu={!before || !information.mustConfirm}
    >
      <InformationPage
        locale={locale}
        data={data}
        problem={confirmOutcomes.find((each) => each === problem)}
      />
    </Frame>
  )
})
