import { NumberSteps } from '@/components/ui/number-steps'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { HelpDto } from '@/lib/contracts/portal/help'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'

const names = ['person', 'task', 'time', 'start', 'kind', 'ask'] as const

const personKey = (whose: NonNullable<HelpDto['whose']>) =>
  isOwn(whose) ? 'help.step.person.textSelf' : 'help.step.person.textOther'

/** The checks in order, from the likeliest cause to the last resort. */
export function HelpSteps({ locale, whose }: { locale: Locale; whose: HelpDto['whose'] }) {
  const t = translator(locale)
  const content = (name: (typeof names)[number]) => {
    if (name === 'person' && whose)
      return <p>{t(personKey(whose), { name: personName(locale, whose) })}</p>
    if (name === 'task' && whose)
      return (
        <p>
          {t('help.step.task.text')}{' '}
          <a href={paths.documents(locale, whose.handle)}>{t('help.step.task.link')}</a>
        </p>
      )
    return <p>{t(`help.step.${name}.text`)}</p>
  }
  return (
    <Section heading={t('help.stepsHeading')}>
      <NumberSteps
        steps={names.map((name) => ({
          heading: t(`help.step.${name}.heading`),
          content: content(name),
        }))}
      />
    </Section>
  )
}
