import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Page = 'help' | 'information' | 'support' | 'accessibility' | 'privacy'

/** A second way to the pages that otherwise only the foot of the page leads to (WCAG 2.4.5). */
export function SeeAlso({ locale, pages }: { locale: Locale; pages: readonly Page[] }) {
  const t = translator(locale)
  return (
    <Section heading={t('common.seeAlso')}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a className={text.go} href={paths[page](locale)}>
              {t(`shell.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
