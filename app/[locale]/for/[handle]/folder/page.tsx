import { FolderPage, folderProblems } from '@/components/folder/folder-page'
import { folderQueryString, readFolderQuery, toChoice } from '@/components/folder/folder-query'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readFolderPage } from '@/lib/server/folder/read-folder-page'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** Taking it all along; what is chosen stands in the address. */
export default subjectPage(
  ({ locale, handle }) => paths.folder(locale, handle),
  async function Folder({ locale, handle, query: params }) {
    const query = readFolderQuery(params)
    const { choice, errors } = toChoice(query)
    const page = await readFolderPage(handle, choice)
    if (page.ok) await tellUnread(page.value.folder)
    const address = `${paths.folder(locale, handle)}${folderQueryString(query)}`
    const title = translator(locale)('folder.title')
    return (
      <Frame locale={locale} address={address} current="documents" handle={handle}>
        {page.ok ? (
          <FolderPage
            locale={locale}
            page={page.value}
            query={query}
            errors={errors}
            problem={folderProblems.find((each) => each === params.problem) ?? null}
          />
        ) : (
          await unlessRead(page, { locale, handle, title, retry: address })
        )}
      </Frame>
    )
  },
)
