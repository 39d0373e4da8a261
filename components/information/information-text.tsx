import { More } from '@/components/ui/more'
import { NumberSteps } from '@/components/ui/number-steps'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const points = ['stored', 'used', 'consent', 'prohibition', 'law'] as const
const whole = ['stored', 'used', 'consent', 'prohibition', 'law', 'rights', 'versions'] as const

/** The Kanta information: five points, and the whole text unfolded part by part. */
export function InformationText({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <Section heading={t('information.mainHeading')}>
        <NumberSteps
          steps={points.map((name) => ({
            heading: t(`information.point.${name}.heading`),
            content: <p>{t(`information.point.${name}.text`)}</p>,
          }))}
        />
      </Section>
      <Section heading={t('information.wholeHeading')}>
        <div>
          {whole.map((name) => (
            <More key={name} summary={t(`information.whole.${name}.heading`)}>
              <p>{t(`information.whole.${name}.text`)}</p>
            </More>
          ))}
        </div>
      </Section>
    </>
  )
}
