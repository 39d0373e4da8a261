import type { OfficialTask } from '@/lib/domain/codes/official-tasks'

/** All of a page, or looking at it without changing anything. */
type Access = 'whole' | 'reading'

/**
 * Which task opens which page. What does not stand here is refused. A page that has not been written yet stands here all the same:
 * who may not see it learns nothing of that.
 */
export const pagesOfTasks = {
  '/decision': { 'main-user': 'whole', signatory: 'whole' },
  '/form': { 'main-user': 'whole' },
  '/shows': { 'main-user': 'whole', vendor: 'whole', professional: 'whole', archivist: 'whole' },
  '/joint-tests': { 'main-user': 'whole', vendor: 'reading', operator: 'reading' },
  '/extensive-access': { operator: 'whole', 'main-user': 'reading' },
  '/archivist': { archivist: 'whole' },
  '/supervision': { supervisor: 'whole' },
  '/quality': { 'main-user': 'whole' },
  '/bench': { vendor: 'whole' },
  '/operator': { operator: 'whole' },
} as const satisfies Readonly<Record<`/${string}`, Readonly<Partial<Record<OfficialTask, Access>>>>>

export type PagePath = keyof typeof pagesOfTasks

/** How far a task opens a page. */
export const accessOf = (path: PagePath, task: OfficialTask): Access | undefined =>
  (pagesOfTasks[path] as Readonly<Partial<Record<OfficialTask, Access>>>)[task]

/** The page to which an address belongs: its own, or one below it. */
export function pagePathOf(address: string): PagePath | undefined {
  const [, first = ''] = address.split('/')
  const path = `/${first}`
  return path in pagesOfTasks ? (path as PagePath) : undefined
}
