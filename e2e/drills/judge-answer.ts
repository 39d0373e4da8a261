import { translator } from '@/lib/i18n/translator'

/** What came of a request: what was asked for; that it cannot be had just now, told as such; a connection that broke off; or something that must not be. */
export type Came = 'right' | 'told' | 'broken-off' | 'lost'

const t = translator('sv')

/** What a reader of Swedish is told when something can't be read: by the proxy, by a portal without its database, and by one without its archive. */
const calm = [
  'Sidan kan inte visas just nu',
  'Tjänsten når inte uppgifterna just nu',
  t('errors.unavailable.title'),
  t('errors.unavailable.documents'),
  t('document.contentUnavailable'),
]

/**
 * A page is right when it is whole and has what must stand on it, and told calmly when it says so by its status, its words and when to come again.
 *
 * @param words what stands on the page that was asked for
 */
export function judgeAnswer(
  answer: Readonly<{ status: number; retryAfter: string | null; text: string }>,
  words: readonly string[],
): Came {
  const { status, retryAfter, text } = answer
  if (!text.trimEnd().endsWith('</html>')) return 'lost'
  const isCalm = calm.some((word) => text.includes(word))
  if (status === 503 && retryAfter !== null && isCalm) return 'told'
  const isRight = status === 200 && !isCalm && words.every((word) => text.includes(word))
  return isRight ? 'right' : 'lost'
}
