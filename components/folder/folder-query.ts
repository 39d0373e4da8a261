import { readPeriod } from '@/components/ui/read-period'
import type { PeriodErrors } from '@/components/ui/period-fields'
import { folderChoiceSchema, type FolderChoiceDto } from '@/lib/contracts/portal/folder'

/** The choice as it stands in the address. Days are kept as they were typed, so that an error can be mended. */
export type FolderQuery = Readonly<{
  tasks: readonly string[]
  matters: readonly string[]
  from: string
  to: string
}>

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

export function readFolderQuery(params: Params): FolderQuery {
  const one = (name: string) => [params[name] ?? []].flat()[0]?.trim() ?? ''
  const all = (name: string) => [params[name] ?? []].flat()
  return { tasks: all('task'), matters: all('matter'), from: one('from'), to: one('to') }
}

/** What is chosen, and what is wrong with the typed days; a wrong day chooses nothing away. */
export function toChoice(query: FolderQuery): { choice: FolderChoiceDto; errors: PeriodErrors } {
  const { from, to, errors } = readPeriod(query)
  return { choice: folderChoiceSchema.parse({ ...query, from, to }), errors }
}

/** "?task=disability&from=1.1.2026". */
export function folderQueryString({ tasks, matters, from, to }: FolderQuery): string {
  const search = new URLSearchParams(tasks.map((task) => ['task', task]))
  for (const matter of matters) search.append('matter', matter)
  if (from !== '') search.set('from', from)
  if (to !== '') search.set('to', to)
  return search.size === 0 ? '' : `?${search}`
}
