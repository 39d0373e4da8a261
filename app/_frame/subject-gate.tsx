import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { RightEndedPage } from '@/components/representation/right-ended-page'
import { RightUncheckedPage } from '@/components/representation/right-unchecked-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { answerWith } from '@/lib/server/answer/answer-with'
import { readActing } from '@/lib/server/asking/read-acting'
import { findSubject } from '@/lib/server/asking/find-subject'
import { requireActor } from '@/lib/server/session/require-actor'
import { toNowhere } from '@/lib/server/session/to-nowhere'
import { drawn } from './drawn'
import { Frame } from './frame'

type Props = Readonly<{
  locale: Locale
  handle: string
  /** Of the page. */
  address: string
  children: ReactNode
}>

/**
 * Stands before every page about somebody: of another person what is inside is made only while the right stands. It explains; each
 * operation behind it guards itself all the same.
 */
export const SubjectGate = drawn(async function SubjectGate({
  locale,
  handle,
  address,
  children,
}: Props) {
  if (handle === 'self') return children
  await requireActor()
  const found = await findSubject(handle)
  if (found.ok) return children
  if (found.failure === 'not-found') return toNowhere()
  if (found.failure === 'health-only')
    redirect(paths.representationOutcome(locale, 'health-only', handle))
  if (found.failure === 'ended') {
    return (
      <Frame locale={locale} address={address}>
        <RightEndedPage locale={locale} />
      </Frame>
    )
  }
  await answerWith(503)
  const acting = await readActing(handle)
  return (
    <Frame locale={locale} address={address} handle={handle}>
      <RightUncheckedPage
        locale={locale}
        whose={acting ?? undefined}
        reference={found.reference}
        retry={address}
      />
    </Frame>
  )
})
