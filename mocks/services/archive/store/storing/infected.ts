import type { Archive } from '../../archive'
import type { SystemCaller } from '../../protocol/callers/caller'
import { scanContents, type Infected } from '../../scanning/scan-contents'
import type { Issue, Transaction } from './bundle/transaction'
import { issueAt } from './storage-refused'

/** What the virus scan finds in the contents of a transaction, and how it is told. Throws `Away` when it does not answer. */
export async function infectedOf(
  archive: Archive,
  caller: SystemCaller,
  { documents }: Pick<Transaction, 'documents'>,
): Promise<Readonly<{ found: readonly Infected[]; issues: readonly Issue[] }>> {
  const contents = documents.flatMap((document) => document.contents)
  const found = await scanContents(archive, caller, contents)
  const sentence = 'The virus scan found something in the content. It was not stored.'
  const issues = found.map(({ content }) =>
    issueAt(content.entry, 'data', 'infected-content', sentence),
  )
  return { found, issues }
}
