import { redirect } from 'next/navigation'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { answerWith } from '@/lib/server/answer/answer-with'
import { requireActor } from '@/lib/server/session/require-actor'
import { requireSubject } from '@/lib/server/asking/require-subject'
import { toNowhere } from '@/lib/server/session/to-nowhere'
import { WholePageUnavailable } from './whole-page-unavailable'

type Failed = Readonly<{ failure: string; reference?: string }>
type Place = Readonly<{ locale: Locale; handle: string; title: string; retry: string }>

/**
 * What comes in place of a page that could not be made: the Kanta information when it has to be read first, not-found for
 * what may not be seen, and otherwise 503 and the words that nothing could be read, or that there is nothing to be read yet.
 */
export async function unlessRead({ failure, reference }: Failed, place: Place) {
  if (failure === 'information-needed') redirect(paths.information(place.locale))
  if (failure === 'not-found') return toNowhere()
  await answerWith(503)
  const subject = await requireSubject(await requireActor(), place.handle)
  return (
    <WholePageUnavailable
      locale={place.locale}
      title={place.title}
      whose={{ ...subject, previewAs: subject.previewAs ?? null }}
      reference={reference}
      isSetUp={failure !== 'not-set-up'}
      retry={place.retry}
    />
  )
}
