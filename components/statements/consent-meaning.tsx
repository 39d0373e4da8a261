import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { perspectiveOf } from './perspective'
import style from './statements.module.css'

const does = ['fetch', 'everyone', 'future', 'outside', 'time'] as const
const doesNot = ['free', 'health', 'prohibition', 'old', 'service'] as const

/** What is said of any guardian's consent (C7), so that it tells nothing of this child. */
const ofGuardians = {
  does: ['fetch', 'everyone', 'future', 'outside', 'timeGuardian'],
  doesNot: [...doesNot, 'guardian'],
} as const

/** What a consent means and does not mean by the law of the day (C9), before the button. */
export function ConsentMeaning({ locale, whose }: Readonly<{ locale: Locale; whose: Whose }>) {
  const t = translator(locale)
  const said = perspectiveOf(whose)
  const meaning = whose.capacity === 'guardian' ? ofGuardians : { does, doesNot }
  return (
    <div className={style.means}>
      <Section heading={t('statements.doesHeading')}>
        <ul className={text.list}>
          {meaning.does.map((name) => (
            <li key={name}>{t(`statements.does.${name}`, said)}</li>
          ))}
        </ul>
      </Section>
      <Section heading={t('statements.doesNotHeading')}>
        <ul className={text.list}>
          {meaning.doesNot.map((name) => (
            <li key={name}>{t(`statements.doesNot.${name}`, said)}</li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
