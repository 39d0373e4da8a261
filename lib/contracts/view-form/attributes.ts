import { linkTarget } from './link-target'
import { pictureIn } from './picture'

/** A value that is allowed, and what to write instead of any other. */
export type AttributeRule = Readonly<{
  allows: (value: string) => boolean
  write: string
  /** Whether a portal keeps it. What is not kept is a look, or for programs only, and says nothing to a reader. */
  kept: boolean
}>

const kept = (allows: RegExp | ((value: string) => boolean), write: string): AttributeRule => ({
  allows: typeof allows === 'function' ? allows : (value) => allows.test(value),
  write,
  kept: true,
})
/** Of no meaning to a reader, whatever it says. */
const look: AttributeRule = { allows: () => true, write: '', kept: false }
/** Allowed only as it is when it says nothing. */
const only = (allows: RegExp, write: string): AttributeRule => ({
  ...kept(allows, write),
  kept: false,
})

const digits = /^[1-9]\d{0,2}$/
const number = kept(digits, 'a whole number from 1 to 999')
const name = /^[^\s"'<>&\\]{1,200}$/u
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/
const language = kept(languageTag, 'a language as BCP 47 names it, such as sv or sv-FI')
const cells = kept(
  (value) => value.split(/\s+/).every((id) => id === '' || name.test(id)),
  'ids of cells of the same table',
)
const span = { colspan: number, rowspan: number }

/** Attributes that every element may have. */
const everywhere: Readonly<Record<string, AttributeRule>> = {
  lang: language,
  'xml:lang': language,
  dir: kept(/^(ltr|rtl|auto)$/, 'ltr, rtl or auto'),
  id: kept(name, 'a name without spaces, quotation marks, "<", ">", "&" and "\\"'),
  class: look,
  // Judged property by property: styles.ts.
  style: look,
  // What a voice would say of a part, and no page: notes and their marks are told by their text.
  role: only(/^doc-[a-z]+$/, 'an element that says it'),
  title: only(
    /^\s*$|^(Footnote|Endnote): /,
    'the words in the text, where everyone reads them; or, as LibreOffice does, "Footnote: " and the words of the note',
  ),
  align: look,
  translate: look,
  'xml:space': only(/^default$/, 'the element pre'),
}

/** The words of a note that a `title` repeats at its mark, on one line; "": none. */
export function noteIn(title: string): string {
  const [, , words = ''] = /^(Footnote|Endnote): (.*)$/s.exec(title) ?? []
  return words.replace(/\s+/g, ' ').trim()
}

const size = { width: look, height: look }
const seen = only(/^\s*[1-9]/, 'a size in which it can be seen')
const machine = { itemprop: look, itemscope: look, itemtype: look }

/** Attributes by element, beside those of {@link everywhere}. */
const own: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  head: { profile: look },
  html: { version: look, 'xml:id': look, prefix: look },
  meta: {
    charset: only(/^utf-?8$/i, 'utf-8'),
    name: look,
    content: look,
    scheme: look,
    'http-equiv': only(/^\s*content-(type|style-type|language)\s*$/i, 'Content-Type or nothing'),
  },
  link: {
    rel: only(/^schema\.\w+$/, 'nothing but where names of metadata come from, as schema.DC'),
    href: look,
    hreflang: look,
  },
  style: { type: only(/^text\/css$/i, 'text/css'), media: look },
  a: {
    href: kept(
      (value) => placeOf(value) !== null || linkTarget(value) !== null,
      'an address that begins with https:, mailto: or tel:, or "#" and the id of a place in the document',
    ),
    name: kept(name, 'the id of the place'),
    target: look,
    rel: look,
    type: look,
    hreflang: look,
  },
  img: {
    src: kept(
      (value) => pictureIn(value).ok,
      'a PNG or JPEG of at most 25 million dots as data: in base64',
    ),
    alt: kept(/^/, 'what the picture says'),
    border: look,
    width: seen,
    height: seen,
  },
  table: {
    ...size,
    border: look,
    cellpadding: look,
    cellspacing: look,
    frame: look,
    rules: look,
    summary: only(/^\s*$/, 'a caption, which everyone reads'),
  },
  ...each(['tr', 'thead', 'tbody', 'tfoot'], { valign: look, height: look }),
  ...each(['col', 'colgroup'], { ...size, span: look, valign: look }),
  th: {
    ...span,
    ...size,
    scope: kept(/^(col|row|colgroup|rowgroup)$/, 'col, row, colgroup or rowgroup'),
    headers: cells,
    abbr: look,
    axis: look,
    valign: look,
    nowrap: look,
  },
  td: {
    ...span,
    ...size,
    headers: cells,
    abbr: look,
    axis: look,
    valign: look,
    nowrap: look,
  },
  ol: {
    start: number,
    type: kept(/^[1aAiI]$/, '1, a, A, i or I'),
    reversed: kept(/^(reversed)?$/, 'reversed'),
    compact: look,
  },
  ul: { type: kept(/^(disc|circle|square|none)$/, 'disc, circle, square or none'), compact: look },
  menu: { type: kept(/^(disc|circle|square|none)$/, 'disc, circle, square or none') },
  li: { value: number, type: only(/^\s*$/, 'type at the list') },
  abbr: { title: kept(/\S/, 'the whole words') },
  dfn: { title: only(/^\s*$/, 'the whole words in the text, or the element abbr') },
  time: { datetime: look },
  data: { value: look },
  ...each(['del', 'ins'], {
    datetime: only(/^\s*$/, 'the time in the text'),
    cite: only(/^\s*$/, 'the source in the text'),
  }),
  ...each(['q', 'blockquote'], { cite: only(/^\s*$/, 'the source in the text') }),
  hr: { ...size, size: look, noshade: look },
  pre: { width: look },
  br: { clear: look },
  details: { open: look },
}

/** Anything for programs that a page's scripts would read; here there are none. */
const ofPrograms = /^data-[a-z0-9._-]+$/

const ofAll: Readonly<Record<string, AttributeRule>> = { ...everywhere, ...machine }
const byElement = new Map(
  Object.entries(own).map(([element, rules]) => [element, { ...ofAll, ...rules }]),
)

/** The rule of an attribute by its name with prefix; undefined: the element may not have it. */
export function attributeRule(element: string, attribute: string): AttributeRule | undefined {
  const rules = byElement.get(element) ?? ofAll
  if (Object.hasOwn(rules, attribute)) return rules[attribute]
  return ofPrograms.test(attribute) ? look : undefined
}

/** All rules by element; those of every element under "*". */
export const attributeTable: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  '*': ofAll,
  ...own,
}

/** Names of the attributes that a portal keeps, by element; those of all elements under "*". */
export function keptAttributes(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(attributeTable).map(([element, rules]) => [
      element,
      Object.keys(rules).filter((name) => rules[name]?.kept),
    ]),
  )
}

/** The id that a link within the document leads to; null: it is no such link. */
export function placeOf(href: string): string | null {
  const id = /^#(.+)$/.exec(href.trim())?.[1]
  return id !== undefined && name.test(id) ? id : null
}

function each(
  elements: readonly string[],
  rules: Readonly<Record<string, AttributeRule>>,
): Record<string, Readonly<Record<string, AttributeRule>>> {
  return Object.fromEntries(elements.map((element) => [element, rules]))
}
