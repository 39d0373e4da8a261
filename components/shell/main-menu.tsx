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

type Entry = Readonly<{ page: MenuPage; href: string; text: string }>

/** Folded on narrow screens, one row from 896 px; without script either way. */
export function MainMenu({ locale, path, handle, current }: Props) {
  const t = translator(locale)
  const entries: readonly Entry[] = [
    { page: 'overview', href: paths.overview(locale, handle), text: t('shell.overview') },
    { page: 'documents', href: paths.documents(locale, handle), text: t('shell.documents') },
    { page: 'log', href: paths.log(locale, handle), text: t('shell.log') },
    { page: 'will', href: paths.will(locale, handle), text: t('will.title') },
    { page: 'behalf', href: paths.behalf(locale), text: t('shell.behalf') },
    // Short, so that all fit into one row.
    { page: 'help', href: paths.help(locale, handle), text: t('shell.helpInMenu') },
  ]
  return (
    <nav className={style.menu} aria-label={t('shell.mainMenu')}>
      <div className={layout.wrap}>
        <details>
          <summary>{t('shell.menu')}</summary>
          <ul>
            {entries.map(({ page, href, text }) => (
              <li key={page}>
                <a href={href} aria-current={page === current ? 'page' : undefined}>
                  {text}
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
