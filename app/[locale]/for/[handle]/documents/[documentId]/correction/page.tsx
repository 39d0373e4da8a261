import { CorrectionPage } from '@/components/correction/correction-page'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readCorrection } from '@/lib/server/correction/read-correction'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { unlessRead } from '@/app/_frame/unless-read'
import { makeText } from './make-text'

/** Something is wrong in a document: a text to the unit that wrote it. */
export default subjectPage<'documentId'>(
  ({ locale, handle, documentId }) => paths.correction(locale, handle, documentId),
  async function Correction({ locale, handle, documentId }) {
    const correction = await readCorrection(handle, documentId)
    const retry = paths.correction(locale, handle, documentId)
    const title = translator(locale)('correction.title')
    return (
      <Frame locale={locale} address={retry} current="documents" handle={handle}>
        {correction.ok ? (
          <CorrectionPage locale={locale} correction={correction.value} make={makeText} />
        ) : (
          await unlessRead(correction, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
