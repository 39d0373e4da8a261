import layout from '@/components/ui/layout.module.css'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'

type Props = Readonly<{ locale: Locale; title: string; text: string; toStart: string }>

/** 429: more than one does in so short a time, and when to come again. */
export function TooOften({ locale, title, text, toStart }: Props) {
  return (
    <div className={`${layout.wrap} ${layout.body}`}>
      <div className={layout.stack}>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={layout.buttons}>
          <ButtonLink href={paths.start(locale)} look="second">
            {toStart}
          </ButtonLink>
        </div>
      </div>
    </div>
  )
}
