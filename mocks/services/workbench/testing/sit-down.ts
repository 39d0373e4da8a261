import { officials, personOf } from '@/mocks/world/people/cast'
import { BenchBrowser } from './bench-browser'

/** A browser in which an official of the cast has sat down in a task of an organisation. */
export async function sitDown(
  { url }: Readonly<{ url: string }>,
  key: string,
  organisation: string,
  task: string,
  language = 'sv',
): Promise<BenchBrowser> {
  const browser = new BenchBrowser(url, language)
  await browser.sitDown(personOf(key, officials), organisation, task)
  return browser
}
