import layout from '@/components/ui/layout.module.css'
import { ButtonLink } from '@/components/ui/button'
import { paths, startPath } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import type { ErrorTexts } from './error-texts'

type Props = Readonly<{ language: Locale; texts: ErrorTexts; digest?: string; level?: 1 | 2 }>

/** 500: a fault of ours, and the way on. */
export function ServerError({ language, texts, digest, level = 1 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={`${layout.wrap} ${layout.body}`} lang={language}>
      <div className={layout.stack}>
        <Heading>{texts.title}</Heading>
        <p>{texts.text}</p>
        {digest ? <p>{texts.reference.replace('{reference}', digest)}</p> : null}
        <div className={layout.buttons}>
          <ButtonLink href="">{texts.retry}</ButtonLink>
          <ButtonLink href={startPath(language)} look="second">
            {texts.toStart}
          </ButtonLink>
          <a href={paths.support(language)}>{texts.toSupport}</a>
        </div>
      </div>
    </div>
  )
}
