import { Hidden } from './hidden'

type Props = Readonly<{
  title: string
  /** Language of the title, when it is not the page's. */
  lang: string | undefined
  /** Said after it to those who hear the links alone, in the language of the page. */
  apart: string | undefined
}>

/** The words of a link to a document or a matter: its title in its own language, and what tells it from others. */
export function TitleWords({ title, lang, apart }: Props) {
  return (
    <>
      {lang ? <span lang={lang}>{title}</span> : title}
      {apart ? <Hidden>, {apart}</Hidden> : null}
    </>
  )
}
