import type { OperationState } from '@/lib/contracts/archive/operation'
import type { Language } from '@/lib/domain/codes/languages'
import type { Content } from '@/mocks/services/harness/html'
import { momentInWords } from '../../../view/dates'
import { facts } from '../../../view/facts'
import { section } from '../../../view/parts'
import { texts } from './texts'

/** How sealing and queues go, in numbers. */
export function stateView(
  { readAt, sealing, batches, notes }: OperationState,
  language: Language,
): Content {
  const words = texts[language]
  const moment = (instant: string) => momentInWords(language, instant)
  const { size, signedAt, waiting, broken, whole } = sealing
  const oldest = notes.oldest === null ? '' : ` (${words.oldest(moment(notes.oldest))})`
  return [
    section(
      'sealing',
      words.sealing,
      facts([
        [words.readAt, moment(readAt)],
        [words.size, String(size)],
        [words.signedAt, signedAt === null ? words.never : moment(signedAt)],
        [words.waitingChains, String(waiting)],
        [words.broken, String(broken)],
        [words.whole, words.isWhole[whole ? 'yes' : 'no']],
      ]),
    ),
    section(
      'queues',
      words.batches,
      facts([
        [
          words.running,
          batches.running === 0 ? '0' : `${batches.running} (${words.lines(batches.lines)})`,
        ],
        [words.notes, `${notes.waiting}${oldest}`],
      ]),
    ),
  ]
}
