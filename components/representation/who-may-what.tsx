import { More } from '@/components/ui/more'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const open = ['guardian', 'information-right', 'proxy'] as const
const closed = ['healthOnly', 'adultGuardian'] as const

/** The rules in words, for whoever wants to know them before choosing. */
export function WhoMayWhat({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Section heading={t('representation.rulesHeading')}>
      <div>
        {open.map((name) => (
          <More key={name} summary={t(`representation.rules.${name}`)}>
            <p>{t(`representation.may.${name}`)}</p>
            <p>{t(`representation.mayNot.${name}`)}</p>
          </More>
        ))}
        {closed.map((name) => (
          <More key={name} summary={t(`representation.rules.${name}`)}>
            <p>{t(`representation.rules.${name}Text`)}</p>
          </More>
        ))}
      </div>
    </Section>
  )
}
