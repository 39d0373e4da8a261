import { ChoosePage } from '@/components/statements/choose-page'
import { chooseProblems } from '@/components/statements/choose-problems'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readChoices } from '@/lib/server/statements/read-choices'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { unlessRead } from '@/app/_frame/unless-read'

/** Step 1 of a prohibition: with nothing chosen, with a document, or with what stands in a draft. */
export default subjectPage(
  ({ locale, handle }) => paths.prohibition(locale, handle),
  async function ProhibitionChoice({ locale, handle, query: asked }) {
    const { draft, document } = asked
    const choices = await readChoices(handle, {
      ...(typeof draft === 'string' && { draft }),
      ...(typeof document === 'string' && { document }),
    })
    const retry = paths.prohibition(locale, handle)
    const title = translator(locale)('statements.choose.title')
    return (
      <Frame locale={locale} address={retry} current="statements" handle={handle}>
        {choices.ok ? (
          <ChoosePage
            locale={locale}
            choices={choices.value}
            problem={chooseProblems.find((each) => each === asked.problem)}
          />
        ) : (
          await unlessRead(choices, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
