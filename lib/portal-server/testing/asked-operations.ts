import type { IncomingMessage, ServerResponse } from 'node:http'
import { documentFiltersSchema } from '@/lib/contracts/portal/document-list'
import { folderChoiceSchema } from '@/lib/contracts/portal/folder'
import { logFiltersSchema } from '@/lib/contracts/portal/log'
import { readCorrection } from '@/lib/server/correction/read-correction'
import { findWords } from '@/lib/server/documents/find-words'
import { listDocuments } from '@/lib/server/documents/list-documents'
import { readDocument } from '@/lib/server/documents/read-document'
import { readLastDayFile } from '@/lib/server/documents/read-last-day-file'
import { readFolderPage } from '@/lib/server/folder/read-folder-page'
import { readHelp } from '@/lib/server/help/read-help'
import { checkLog } from '@/lib/server/log-proof/check-log'
import { exportLog } from '@/lib/server/log/export-log'
import { listLog } from '@/lib/server/log/list-log'
import { listMatters } from '@/lib/server/matters/list-matters'
import { readMatter } from '@/lib/server/matters/read-matter'
import { readOverview } from '@/lib/server/overview/read-overview'
import { readReaders } from '@/lib/server/readers/read-readers'
import { readConsentToGive } from '@/lib/server/statements/read-previews'
import { readStatementsPage } from '@/lib/server/statements/read-statements-page'

type Answered = Readonly<{ ok: boolean; failure?: string; value?: unknown }>
type Operation = (handle: string, id: string) => Promise<unknown>

const person = '/[locale]/for/[handle]'
const filters = (query: Readonly<Record<string, string>> = {}) => documentFiltersSchema.parse(query)
/** What stands behind each page and file, by the pattern of its route. */
const operations: Readonly<Record<string, Operation>> = {
  [person]: (handle) => readOverview(handle),
  [`${person}/documents`]: (handle) => listDocuments(handle, filters()),
  [`${person}/documents/found`]: async (handle) => {
    const found = await findWords(handle, 'tigerord')
    return found.ok ? listDocuments(handle, filters({ searchId: found.value.searchId })) : found
  },
  [`${person}/documents/[documentId]`]: readDocument,
  [`${person}/documents/[documentId]/correction`]: readCorrection,
  [`${person}/documents/[documentId]/day.ics`]: (handle, id) => readLastDayFile(handle, id, 'sv'),
  [`${person}/documents/[documentId]/readers`]: (handle, document) =>
    readReaders(handle, { document }, 'sv'),
  [`${person}/matters`]: (handle) => listMatters(handle),
  [`${person}/matters/[matterId]`]: readMatter,
  [`${person}/matters/[matterId]/readers`]: (handle, matter) =>
    readReaders(handle, { matter }, 'sv'),
  [`${person}/log`]: (handle) => listLog(handle, logFiltersSchema.parse({})),
  [`${person}/log/rows.json`]: (handle) => exportLog(handle, logFiltersSchema.parse({})),
  [`${person}/log/proof`]: (handle) => checkLog(handle, { run: true, kept: null, saved: null }),
  [`${person}/folder`]: (handle) => readFolderPage(handle, folderChoiceSchema.parse({})),
  [`${person}/help`]: (handle) => readHelp(handle),
  [`${person}/will`]: (handle) => readStatementsPage(handle),
  [`${person}/will/consent`]: (handle) => readConsentToGive(handle),
}

/** The routes as Next.js writes down what it has built. */
export const routesManifest = {
  staticRoutes: [],
  dynamicRoutes: Object.keys(operations).map((page) => ({
    page,
    regex: `^${page.replaceAll(/\[\w+\]/g, '([^/]+?)')}(?:/)?$`,
  })),
}

/** Addresses of everything here, for one person: of each document and matter that is named all that there is of one. */
export function addressesOf(
  handle: string,
  ids: Readonly<{ documents: readonly string[]; matters: readonly string[] }>,
): readonly string[] {
  const start = `/sv/${handle === 'self' ? 'self' : `for/${handle}`}`
  return Object.keys(operations).flatMap((page) => {
    const address = page.replace(person, start)
    const filled = (name: string, values: readonly string[]) =>
      values.map((value) => address.replace(name, value))
    if (page.includes('[documentId]')) return filled('[documentId]', ids.documents)
    if (page.includes('[matterId]')) return filled('[matterId]', ids.matters)
    return [address]
  })
}

/** Answers in the place of Next.js by the operation alone: 200, or 404 for whatever is not found or not allowed. */
export async function answerOperation(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '').replace(/^(\/[^/]+)\/self(?=\/|$)/, '$1/for/self')
  const route = routesManifest.dynamicRoutes.find(({ regex }) => new RegExp(regex).test(path))
  const [, , handle = '', id = ''] = route ? (new RegExp(route.regex).exec(path) ?? []) : []
  const found = (await operations[route?.page ?? '']?.(handle, id)) as Answered | undefined
  const isFound = found !== undefined && (found.ok ?? true)
  response.writeHead(isFound ? 200 : 404).end(JSON.stringify(found ?? null))
}
