import { AnswerPage } from '@/components/log/answer-page'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { requireWithin } from '@/lib/server/limits/require-within'
import { compareWithAnswer } from '@/lib/server/log/compare-with-answer'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** What a controller has answered, beside the log of the one whom the handle names. */
export default subjectPage(
  ({ locale, handle }) => paths.logAnswer(locale, handle),
  async function LogAnswer({ locale, handle, query: params }) {
    const draft = typeof params.answer === 'string' ? params.answer.slice(0, 100) : null
    if (draft !== null) await requireWithin('proofs')
    const answer = await compareWithAnswer(handle, draft)
    if (answer.ok && answer.value.compared) await tellUnread(answer.value.compared)
    const page = paths.logAnswer(locale, handle)
    const title = translator(locale)('letter.compare.title')
    return (
      <Frame locale={locale} address={page} current="log" handle={handle}>
        {answer.ok ? (
          <AnswerPage locale={locale} answer={answer.value} />
        ) : (
          await unlessRead(answer, { locale, handle, title, retry: page })
        )}
      </Frame>
    )
  },
)
