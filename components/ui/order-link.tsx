import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import narrowing from './narrowing.module.css'
import text from './text.module.css'

type Props = Readonly<{
  locale: Locale
  /** Whether the oldest stand first now. */
  isTurned: boolean
  /** The same list from its other end. */
  href: string
}>

/** From which end a list is read: a link that turns it. */
export function OrderLink({ locale, isTurned, href }: Props) {
  return (
    <p className={narrowing.order}>
      <a className={text.go} href={href}>
        {translator(locale)(isTurned ? 'documents.order.newest' : 'documents.order.oldest')}
      </a>
    </p>
  )
}
