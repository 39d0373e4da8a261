import { helsinkiTime } from '@/lib/domain/calendar/helsinki-time'
import { csvTable } from '@/lib/domain/text/csv-table'
import type { Use } from '../ask/read-use'
import { texts } from '../texts'
import { rowWords, type Reader } from './row-words'

/** The rows as a table to keep. Which rows are of the same client is said by a number that means nothing outside the file. */
export function tableOfUse({ rows, isCut }: Use, reader: Reader): string {
  const { csv, marks } = texts[reader.language]
  const clients = [...new Set(rows.map(({ client }) => client))]
  const lines = rows.map((row) => {
    const said = rowWords(row, reader)
    return [
      ...[row.id, helsinkiTime(row.at), String(clients.indexOf(row.client) + 1)],
      ...[said.who, said.unit, said.organisation, said.kind, said.operation, said.ground, said.law],
      ...[said.serviceTask, String(row.documents.length)],
      row.marks.map((mark) => marks.names[mark]).join(', '),
    ]
  })
  const about = isCut ? csv.cut(rows.length) : csv.whole(rows.length)
  return csvTable([Object.values(csv.heads), ...lines, [about]])
}
