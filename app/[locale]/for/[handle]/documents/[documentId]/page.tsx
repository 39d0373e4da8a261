import { DocumentPage } from '@/components/document/document-page'
import { ReadersSection } from '@/components/readers/readers-section'
import { noPdfOf } from '@/app/_frame/no-pdf-of'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readsSimply } from '@/lib/server/session/reading-simply'
import { readDocument } from '@/lib/server/documents/read-document'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** One document. What may not be seen answers like what never was. */
export default subjectPage<'documentId'>(
  ({ locale, handle, documentId }) => paths.document(locale, handle, documentId),
  async function OneDocument({ locale, handle, documentId, query }) {
    const document = await readDocument(handle, documentId)
    if (document.ok) await tellUnread(document.value.content)
    const retry = paths.document(locale, handle, documentId)
    const title = translator(locale)('document.sheet')
    return (
      <Frame locale={locale} address={retry} current="documents" handle={handle}>
        {document.ok ? (
          <DocumentPage
            locale={locale}
            document={document.value}
            noPdf={noPdfOf(query)}
            simple={await readsSimply()}
            readers={
              <ReadersSection
                locale={locale}
                of="document"
                url={paths.documentReaders(locale, handle, documentId)}
                log={paths.logOfDocument(locale, handle, documentId)}
              />
            }
          />
        ) : (
          await unlessRead(document, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
