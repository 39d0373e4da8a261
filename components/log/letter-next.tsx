import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import { answerDue, type LetterKind } from '@/lib/domain/log/letter-times'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; handle: string; today: string; kind: LetterKind }>

/** By when an answer is due, and what can be done when there is none or a refusal (L6). */
export function LetterNext({ locale, handle, today, kind }: Props) {
  const t = translator(locale)
  const due = formatDate(locale, answerDue(today))
  return (
    <Section heading={t('letter.next')}>
      <div className={layout.stack}>
        {kind === 'request' ? <p>{t('letter.nextAnswer', { due })}</p> : null}
        {kind === 'refusal' ? null : <p>{t('letter.nextLate')}</p>}
        <p>{t('letter.nextRefusal')}</p>
        <p>
          <a className={text.go} href={paths.logAnswer(locale, handle)}>
            {t('letter.compare.title')}
          </a>
        </p>
      </div>
    </Section>
  )
}
