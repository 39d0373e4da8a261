import { DocumentsPage } from '@/components/documents/documents-page'
import { queryString, readListQuery, toFilters } from '@/components/documents/list-query'
import { paths } from '@/lib/addresses/paths'
import { documentFiltersSchema } from '@/lib/contracts/portal/document-list'
import { translator } from '@/lib/i18n/translator'
import { listDocuments } from '@/lib/server/documents/list-documents'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** The list of documents, narrowed by what stands in the address. */
export default subjectPage(
  ({ locale, handle }) => paths.documents(locale, handle),
  async function Documents({ locale, handle, query: params }) {
    const query = readListQuery(params)
    const { filters, errors } = toFilters(query)
    const documents = await listDocuments(handle, documentFiltersSchema.parse(filters))
    if (documents.ok) await tellUnread(documents.value.list)
    const address = `${paths.documents(locale, handle)}${queryString(query, { page: query.page })}`
    const title = translator(locale)('documents.title')
    return (
      <Frame locale={locale} address={address} current="documents" handle={handle}>
        {documents.ok ? (
          <DocumentsPage
            locale={locale}
            documents={documents.value}
            query={query}
            errors={errors}
          />
        ) : (
          await unlessRead(documents, { locale, handle, title, retry: address })
        )}
      </Frame>
    )
  },
)
