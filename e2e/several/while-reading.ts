import type { BrowserContext } from 'playwright/test'
import { environment } from '../environment'
import { sessionHeaders } from '../fixtures/session-headers'

/** How many read at once. */
const readers = 3

type Asked = Readonly<{ path: string; began: number; came: string }>

export type Reading = Readonly<{
  answered: number
  /** What was not answered with the page. */
  failed: readonly Asked[]
}>

/**
 * Reads pages with the login of a browser, again and again, while something is done. A page is read to its end, and has to be that of whoever is logged in: one that
 * leads to the login has none of the words.
 *
 * @param words what stands on each of the pages
 */
export async function whileReading(
  context: BrowserContext,
  { paths, words }: Readonly<{ paths: readonly string[]; words: string }>,
  work: () => Promise<void>,
): Promise<Reading> {
  const headers = await sessionHeaders(context)
  const asked: Asked[] = []
  let isDone = false
  const read = async (start: number) => {
    for (let n = start; !isDone; n += 1) {
      const path = paths[n % paths.length] ?? ''
      const began = Date.now()
      asked.push({ path, began, came: await ask(path, headers, words) })
    }
  }
  const reading = Array.from({ length: readers }, (_, n) => read(n))
  try {
    await work()
  } finally {
    isDone = true
    await Promise.all(reading)
  }
  const failed = asked.filter(({ came }) => came !== 'the page')
  return { answered: asked.length - failed.length, failed }
}

async function ask(path: string, headers: Record<string, string>, words: string) {
  try {
    const url = `${environment().urls.portal}${path}`
    const answer = await fetch(url, { headers, redirect: 'manual' })
    const text = await answer.text()
    if (answer.status !== 200) return String(answer.status)
    return text.includes(words) ? 'the page' : 'other words'
  } catch (error) {
    return String(error)
  }
}
