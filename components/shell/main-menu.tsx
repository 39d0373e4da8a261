import layout from '@/components/ui/layout.module.css'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LanguageLinks } from './language-links'
import style from './main-menu.module.css'
import type { MenuPage } from './menu-page'

type Props = Readonly<{
  locale: Locale
  path: string
  /** Whose pages it leads to. */
  handle: string
  current?: MenuPage
}>

/** Folded on narrow screens, one row from 896 px; without script either way. */
export function MainMenu({ locale, path, handle, current }: Props) {
  const t = translator(locale)
  const entries: readonly Readonly<{ page: MenuPage; href: string }>[] = [
    { page: 'overview', href: paths.overview(locale, handle) },
    { page: 'documents', href: paths.documents(locale, handle) },
    { page: 'behalf', href: paths.behalf(locale) },
    { page: 'help', href: paths.help(locale, handle) },
  ]
  return (
    <nav className={style.menu} aria-label={t('shell.mainMenu')}>
      <div className={layout.wrap}>
        <details>
          <summary>{t('shell.menu')}</summary>
          <ul>
            {entries.map(({ page, href }) => (
              <li key={page}>
                <a href={href} aria-current={page === current ? 'page' : undefined}>
                  {t(`shell.${page}`)}
                </a>
              </li>
            ))}
          </ul>
          <LanguageLinks
            locale={locale}
            path={path}
            label={t('shell.languagesInMenu')}
            place="menu"
          />
        </details>
      </div>
    </nav>
  )
}
