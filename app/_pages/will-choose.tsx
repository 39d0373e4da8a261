import { ChoosePage, chooseProblems } from '@/components/will/choose-page'
import { paths } from '@/lib/client/paths'
import type { Target } from '@/lib/domain/will/target'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readDraft } from '@/lib/server/will/draft'
import { readChoices } from '@/lib/server/will/read-choices'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { unlessRead } from './unless-read'

type Asked = Readonly<Record<string, string | string[] | undefined>>
type Props = Readonly<{ locale: Locale; handle: string; asked: Asked }>

/** Step 1 of a prohibition: with nothing chosen, with a document, or with what stands in a draft. */
export const WillChoose = drawn(async function WillChoose({ locale, handle, asked }: Props) {
  const choices = await readChoices(handle)
  const retry = paths.prohibition(locale, handle)
  const title = translator(locale)('will.choose.title')
  return (
    <Frame locale={locale} path={retry.slice(3)} current="will" handle={handle}>
      {choices.ok ? (
        <ChoosePage
          locale={locale}
          choices={choices.value}
          chosen={await chosenBefore(handle, asked)}
          problem={chooseProblems.find((each) => each === asked.problem)}
        />
      ) : (
        await unlessRead(choices, { locale, handle, title, retry })
      )}
    </Frame>
  )
})

async function chosenBefore(handle: string, { draft, document }: Asked): Promise<Target | null> {
  if (typeof draft === 'string') return (await readDraft(handle, draft))?.target ?? null
  return typeof document === 'string' ? { kind: 'document', document } : null
}
