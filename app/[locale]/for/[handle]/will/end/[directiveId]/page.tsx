import { showBefore } from '@/app/[locale]/for/[handle]/will/before'
import { subjectPage } from '@/app/_frame/subject-page'
import { paths } from '@/lib/addresses/paths'
import { readEnding } from '@/lib/server/statements/read-previews'

/** The preview of withdrawing a consent, or of cancelling a prohibition. */
export default subjectPage<'directiveId'>(
  ({ locale, handle, directiveId }) => paths.endDirective(locale, handle, directiveId),
  async function EndPreview({ locale, handle, directiveId, query }) {
    const before = await readEnding(handle, directiveId)
    const address = paths.endDirective(locale, handle, directiveId)
    const action = paths.registerEnd(locale, handle, directiveId)
    return showBefore({ locale, handle, query, before, address, action })
  },
)
