import { showBefore } from '@/app/[locale]/for/[handle]/will/before'
import { subjectPage } from '@/app/_frame/subject-page'
import { paths } from '@/lib/client/paths'
import { readEnding } from '@/lib/server/will/read-previews'

/** The preview of withdrawing a consent, or of cancelling a prohibition. */
export default subjectPage<'willId'>(
  ({ locale, handle, willId }) => paths.endWill(locale, handle, willId),
  async function WillEnd({ locale, handle, willId, query }) {
    const before = await readEnding(handle, willId)
    const address = paths.endWill(locale, handle, willId)
    const action = paths.registerEnd(locale, handle, willId)
    return showBefore({ locale, handle, query, before, address, action })
  },
)
