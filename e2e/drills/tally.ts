import type { Asked } from './load'
import type { Stored } from './storing'

type Tally = Readonly<{
  requests: number
  right: number
  toldCalmly: number
  brokenOff: number
  lost: number
  /** Pages of documents that were answered right, and the rows of the log about them. */
  reads: number
  rows: number
  /** Rows that are not there for what was answered, document by document. */
  missing: number
  stored: number
  there: number
  /** Between two right answers to the same reader, in milliseconds. */
  longestPause: number
}>

/** @param rows how often the log says that a document was read, by its id */
export function tallyOf(
  asked: readonly Asked[],
  rows: ReadonlyMap<string, number>,
  { ids }: Stored,
  there: number,
): Tally {
  const came = (what: Asked['came']) => asked.filter((each) => each.came === what).length
  const reads = countBy(asked.filter(isRight).flatMap(({ document }) => document ?? []))
  const missing = [...reads].map(([id, n]) => Math.max(0, n - (rows.get(id) ?? 0)))
  return {
    requests: asked.length,
    ...{ right: came('right'), toldCalmly: came('told') },
    ...{ brokenOff: came('broken-off'), lost: came('lost') },
    ...{ reads: sum(reads.values()), rows: sum(rows.values()), missing: sum(missing) },
    ...{ stored: ids.length, there },
    longestPause: longestPause(asked),
  }
}

/** The tally as lines of a table, with what must be nothing at its end. */
export function tableOf(drill: string, tally: Tally): string {
  const { requests, right, toldCalmly, brokenOff, lost, reads, rows, missing, stored, there } =
    tally
  const seconds = (tally.longestPause / 1000).toFixed(1)
  const cells = [
    ['drill', drill],
    ['requests', requests],
    ['right', right],
    ['told calmly', toldCalmly],
    ['broken off', brokenOff],
    ['lost', lost],
    ['rows of the log / reads', `${rows} / ${reads}`],
    ['rows missing', missing],
    ['stored / there', `${stored} / ${there}`],
    ['longest pause', `${seconds} s`],
  ] as const
  const line = (of: readonly (string | number)[]) => `| ${of.join(' | ')} |`
  const names = cells.map(([name]) => name)
  return [line(names), line(names.map(() => '---')), line(cells.map(([, cell]) => cell))].join('\n')
}

const isRight = ({ came }: Asked) => came === 'right'

function longestPause(asked: readonly Asked[]): number {
  const readers = [...new Set(asked.map(({ reader }) => reader))]
  const pauses = readers.flatMap((reader) => {
    const ends = asked
      .filter((each) => each.reader === reader && isRight(each))
      .map(({ ended }) => ended)
    return ends.slice(1).map((end, at) => end - (ends[at] ?? end))
  })
  return Math.max(0, ...pauses)
}

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0)
