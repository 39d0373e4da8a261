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
    <Section heading={t('behalf.rulesHeading')}>
      <div>
        {open.map((name) => (
          <More key={name} summary={t(`behalf.rules.${name}`)}>
            <p>{t(`behalf.may.${name}`)}</p>
            <p>{t(`behalf.mayNot.${name}`)}</p>
          </More>
        ))}
        {closed.map((name) => (
          <More key={name} summary={t(`behalf.rules.${name}`)}>
            <p>{t(`behalf.rules.${name}Text`)}</p>
          </More>
        ))}
      </div>
    </Section>
  )
}
