import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './footer.module.css'

const pages = ['help', 'information', 'accessibility', 'privacy'] as const

type Props = Readonly<{
  locale: Locale
  demo: boolean
  /** Whose pages it leads to, where a page is about someone. */
  handle?: string
}>

/** Links about the service, and in a trial version the words that everything is made up. */
export function Footer({ locale, demo, handle }: Props) {
  const t = translator(locale)
  return (
    <footer className={style.footer}>
      <div className={layout.wrap}>
        <nav aria-label={t('shell.footerMenu')}>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a href={paths[page](locale, handle)}>{t(`shell.${page}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {demo ? (
          <div className={layout.stack}>
            <p className={text.small}>{t('shell.demo')}</p>
            <p className={text.small}>{t('shell.demoNotReal')}</p>
          </div>
        ) : null}
      </div>
    </footer>
  )
}
