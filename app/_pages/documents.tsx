import { DocumentsPage } from '@/components/documents/documents-page'
import {
  queryString,
  readListQuery,
  toFilters,
  type SearchParams,
} from '@/components/documents/list-query'
import { paths } from '@/lib/client/paths'
import { documentFiltersSchema } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { listDocuments } from '@/lib/server/documents/list-documents'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { tellUnread } from './tell-unread'
import { unlessRead } from './unless-read'

type Props = Readonly<{ locale: Locale; handle: string; params: SearchParams }>

/** The list of documents, narrowed by what stands in the address. */
export const Documents = drawn(async function Documents({ locale, handle, params }: Props) {
  const query = readListQuery(params)
  const { filters, errors } = toFilters(query)
  const documents = await listDocuments(handle, documentFiltersSchema.parse(filters))
  if (documents.ok) await tellUnread(documents.value.list)
  const address = `${paths.documents(locale, handle)}${queryString(query, { page: query.page })}`
  const title = translator(locale)('documents.title')
  return (
    <Frame locale={locale} path={address.slice(3)} current="documents" handle={handle}>
      {documents.ok ? (
        <DocumentsPage locale={locale} documents={documents.value} query={query} errors={errors} />
      ) : (
        await unlessRead(documents, { locale, handle, title, retry: address })
      )}
    </Frame>
  )
})
