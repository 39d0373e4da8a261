import { showBefore } from '@/app/[locale]/for/[handle]/will/before'
import { subjectPage } from '@/app/_frame/subject-page'
import { paths } from '@/lib/addresses/paths'
import { readProhibition } from '@/lib/server/statements/read-previews'

/** Step 2 of a prohibition. */
export default subjectPage<'draftId'>(
  ({ locale, handle, draftId }) => paths.prohibitionDraft(locale, handle, draftId),
  async function ProhibitionPreview({ locale, handle, draftId, query }) {
    const before = await readProhibition(handle, draftId)
    const address = paths.prohibitionDraft(locale, handle, draftId)
    const action = paths.registerProhibition(locale, handle, draftId)
    const change = `${paths.prohibition(locale, handle)}?draft=${encodeURIComponent(draftId)}`
    return showBefore({ locale, handle, query, before, address, action, change })
  },
)
