import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The way to being told by e-mail when somebody else changes what is stated here. */
export function NotesSection({ locale }: Readonly<{ locale: Locale }>) {
  const t = translator(locale)
  return (
    <Section heading={t('notes.link.heading')} kind="side">
      <p>{t('notes.link.text')}</p>
      <p>
        <a className={text.go} href={paths.notes(locale)}>
          {t('notes.title')}
        </a>
      </p>
    </Section>
  )
}
