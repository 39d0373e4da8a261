import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Hindrance } from '@/lib/domain/statements/hindrance'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Hindered } from './hindered'
import { PageFrame } from './page-frame'

type Props = Readonly<{ locale: Locale; whose: Whose; title: string; hindrance: Hindrance }>

/** In place of a preview of what this actor may not state. */
export function HinderedPage({ locale, whose, title, hindrance }: Props) {
  const t = translator(locale)
  return (
    <PageFrame locale={locale} whose={whose} title={title}>
      <div className={layout.stackLarge}>
        <Hindered locale={locale} whose={whose} hindrance={hindrance} />
        <p>
          <a className={text.go} href={paths.statements(locale, whose.handle)}>
            {t('statements.before.back')}
          </a>
        </p>
      </div>
    </PageFrame>
  )
}
