import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Contact } from './contact'
import layout from './layout.module.css'
import { Section } from './section'
import { Word } from './word'

type Worker = Readonly<{
  name: string
  lines: readonly (string | null | undefined | false)[]
  contact: Readonly<Record<'phone' | 'email' | 'hours' | 'address', string | null>>
}>

type Props = Readonly<{
  locale: Locale
  /** They are the reader's own, not those of one for whom the reader acts. */
  own: boolean
  workers: readonly Worker[]
  /** What stands there when nobody is named; without it, no section. */
  missing?: string
}>

/** Whom to turn to, in the narrow column. */
export function WorkerSection({ locale, own, workers, missing }: Props) {
  const t = translator(locale)
  if (workers.length === 0 && !missing) return null
  const many = workers.length > 1
  const heading = own
    ? t(many ? 'worker.headingMany' : 'worker.heading')
    : t(many ? 'worker.headingOtherMany' : 'worker.headingOther')
  return (
    <Section heading={heading} kind="side">
      {workers.length === 0 ? <p>{missing}</p> : null}
      <div className={layout.stackLarge}>
        {workers.map((worker, index) => (
          <Contact
            key={index}
            name={worker.name}
            lines={worker.lines.filter((line) => typeof line === 'string')}
            {...worker.contact}
            phoneLabel={t('worker.phone')}
            emailLabel={t('worker.email')}
          />
        ))}
      </div>
      <Word locale={locale} word="own-worker" />
    </Section>
  )
}
