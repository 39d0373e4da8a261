import { setTimeout as wait } from 'node:timers/promises'
import { judgeAnswer, type Came } from './judge-answer'

/** Of each reader, milliseconds: what is asked next is asked so long after an answer. A drill loads the machine, and no more. */
const pause = 100
/** Nobody waits longer for an answer, in milliseconds. */
const patience = 60_000

/** What one reader, logged in, reads in turn: pages with what stands on them; `document`: whose reading is a row of the log. */
export type Reader = Readonly<{
  name: string
  headers: Readonly<Record<string, string>>
  pages: readonly Readonly<{ path: string; words: readonly string[]; document?: string }>[]
}>

export type Asked = Readonly<{
  reader: string
  document: string | undefined
  /** Milliseconds since 1970. */
  began: number
  ended: number
  came: Came
  /** Of what is not right: the status, or the fault. */
  said: string
}>

/** Every reader reads page after page while something is done, and once more each when it is. */
export async function whileAllRead(
  portalUrl: string,
  readers: readonly Reader[],
  work: () => Promise<void>,
): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  let isDone = false
  const read = async (reader: Reader) => {
    for (let n = 0; ; n += 1) {
      const isLast = isDone
      const page = reader.pages[n % reader.pages.length]
      if (page) asked.push(await ask(portalUrl, reader, page))
      if (isLast) return
      await wait(pause)
    }
  }
  const reading = readers.map(read)
  try {
    await work()
  } finally {
    isDone = true
    await Promise.all(reading)
  }
  return asked
}

async function ask(
  portalUrl: string,
  { name, headers }: Reader,
  { path, words, document }: Reader['pages'][number],
): Promise<Asked> {
  const began = Date.now()
  const was = (came: Came, said: string) => ({
    ...{ reader: name, document, began, ended: Date.now() },
    ...{ came, said },
  })
  try {
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(portalUrl + path, { headers, redirect: 'manual', signal })
    const text = await answer.text()
    const retryAfter = answer.headers.get('retry-after')
    return was(judgeAnswer({ status: answer.status, retryAfter, text }, words), `${answer.status}`)
  } catch (error) {
    return was(isTooLong(error) ? 'lost' : 'broken-off', String(error))
  }
}

const isTooLong = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'
