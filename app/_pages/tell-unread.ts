import { answerWith } from '@/lib/server/answer/answer-status'

/** A page whose main part can't be read now says so by its status too: 503, and not 200. */
export function tellUnread({ state }: Readonly<{ state: string }>): void {
  if (state === 'unavailable') answerWith(503)
}
