import { DocumentPage } from '@/components/document/document-page'
import type { WhyNoPdf } from '@/components/ui/no-pdf'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readDocument } from '@/lib/server/documents/read-document'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { unlessRead } from './unless-read'

type Props = Readonly<{
  locale: Locale
  handle: string
  documentId: string
  noPdf: WhyNoPdf | null
}>

/** One document. What may not be seen answers like what never was. */
export const OneDocument = drawn(async function OneDocument({
  locale,
  handle,
  documentId,
  noPdf,
}: Props) {
  const document = await readDocument(handle, documentId)
  const retry = paths.document(locale, handle, documentId)
  const title = translator(locale)('document.sheet')
  return (
    <Frame locale={locale} path={retry.slice(3)} current="documents" handle={handle}>
      {document.ok ? (
        <DocumentPage locale={locale} document={document.value} noPdf={noPdf} />
      ) : (
        await unlessRead(document, { locale, handle, title, retry })
      )}
    </Frame>
  )
})
