import { Text } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { viewFormElements, type Told } from '@/lib/contracts/view-form/elements'
import { isLanguage, type Language } from '@/lib/domain/codes/languages'
import { isElement, wrap, type HtmlElement, type Node } from './nodes'
import { quotesOf } from './quotes'
import { lower, raise } from './raised-signs'

type Written = Extract<Told, 'struck' | 'added' | 'marked' | 'underlined'>

const words: Readonly<Record<Language | 'other', Record<Written, string>>> = {
  sv: { struck: 'struket', added: 'tillagt', marked: 'markerat', underlined: 'understruket' },
  fi: { struck: 'poistettu', added: 'lisätty', marked: 'korostettu', underlined: 'alleviivattu' },
  en: { struck: 'struck out', added: 'added', marked: 'marked', underlined: 'underlined' },
  /** Of a document in another language: in both national languages. */
  other: {
    struck: 'struket/poistettu',
    added: 'tillagt/lisätty',
    marked: 'markerat/korostettu',
    underlined: 'understruket/alleviivattu',
  },
}

function wordsOf(language: string) {
  const primary = language.toLowerCase().split('-')[0]
  return words[isLanguage(primary) ? primary : 'other']
}

type Around = Readonly<{ language: string; depth: number }>

/**
 * Writes out what elements say by their look alone: what was struck out, added, marked or underlined, between brackets with
 * its word, in the language of the place; quotation marks; raised and lowered signs; the whole words of an abbreviation, where it comes
 * first; the reading of a word, in parentheses. Changes the nodes.
 */
export function tellInWords(nodes: readonly Node[], language = ''): void {
  const telling = new Telling()
  telling.tell(nodes, { language, depth: 0 })
}

class Telling {
  private readonly expanded = new Set<string>()

  tell(nodes: readonly Node[], around: Around): void {
    for (const node of [...nodes]) {
      if (!isElement(node)) continue
      const language = node.attribs.lang ?? around.language
      const told = viewFormElements[node.name]?.told
      this.tell(node.children, { language, depth: around.depth + (told === 'quoted' ? 1 : 0) })
      if (told && DomUtils.textContent(node).trim() !== '')
        this.say(told, node, { ...around, language })
    }
  }

  private say(told: Told, element: HtmlElement, { language, depth }: Around): void {
    switch (told) {
      case 'struck':
      case 'added':
      case 'marked':
      case 'underlined':
        return wrap(element, `[${wordsOf(language)[told]}: `, ']')
      case 'quoted':
        return wrap(element, ...quotesOf(language, depth))
      case 'annotated':
        return wrap(element, ' (', ')')
      case 'raised':
        return raise(element, language)
      case 'lowered':
        return lower(element)
      case 'expanded':
        return this.expand(element)
    }
  }

  private expand(element: HtmlElement): void {
    const { title } = element.attribs
    delete element.attribs.title
    const text = DomUtils.textContent(element).trim()
    const pair = `${text}\n${title}`
    if (!title || title.trim() === text || this.expanded.has(pair)) return
    this.expanded.add(pair)
    DomUtils.appendChild(element, new Text(` (${title.trim()})`))
  }
}
