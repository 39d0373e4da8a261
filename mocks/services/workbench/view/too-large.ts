import type { IncomingMessage } from 'node:http'
import { pickLanguage } from '../../harness/language'
import type { RefusalPage } from '../../harness/serve'
import { cookieName } from '../session/cookies'
import { texts } from '../texts'
import { renderFrame } from './frame'
import { headersOf, stopBody } from './show'

/** What is said of a form that is larger than any page of ours sends: nothing of it has been read, nor who sent it. */
export function tooLargePage(
  services: Parameters<typeof headersOf>[0] & Readonly<{ url?: string | undefined }>,
  { headers }: Pick<IncomingMessage, 'headers'>,
): RefusalPage {
  const name = cookieName('language', { url: services.url ?? '' })
  const [, kept] = new RegExp(`(?:^|;\\s*)${name}=(\\w+)`).exec(headers.cookie ?? '') ?? []
  const language = pickLanguage(kept, headers['accept-language'])
  const { tooLarge, toStart } = texts[language]
  const body = renderFrame({
    ...{ language, heading: tooLarge.heading, address: '/', isFaulty: true },
    body: stopBody(tooLarge.text, toStart),
  })
  return { headers: { ...headersOf(services), 'Content-Type': 'text/html; charset=utf-8' }, body }
}
