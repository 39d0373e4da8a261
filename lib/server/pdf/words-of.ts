import type { HtmlElement } from '@/lib/view-form/nodes'
import type { Direction } from './blocks'

/** The language and the direction that an element says for what is in it. */
export function wordsOf({ attribs: { lang, dir } }: HtmlElement): WordsOf {
  return {
    ...(lang ? { language: lang } : {}),
    ...(dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? { direction: dir } : {}),
  }
}

type WordsOf = Readonly<{ language?: string; direction?: Direction }>
