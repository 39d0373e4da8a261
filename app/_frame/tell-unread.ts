import { answerWith } from '@/lib/server/answer/answer-with'

/** A page whose main part can't be read now says so by its status too: 503, and not 200. */
export async function tellUnread({ state }: Readonly<{ state: string }>): Promise<void> {
  if (state === 'unavailable') await answerWith(503)
}
