import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { plainText } from '@/lib/domain/text/plain-line'
import { linkTarget } from './link-target'
import { shiftHeadings } from './shift-headings'

const blocks = ['p', 'div', 'blockquote', 'pre', 'hr', 'br']
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const lists = ['ul', 'ol', 'li', 'dl', 'dt', 'dd']
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']
const inline = ['strong', 'em', 'b', 'i', 's', 'small', 'sub', 'sup', 'abbr', 'q', 'time', 'span']

/** Blocks that say nothing to a reader here, but part the text before them from the text after. */
const plainBlocks = `section article header footer main aside nav hgroup address figure figcaption
  details summary`.split(/\s+/)

/** What is inside is no text for a reader: it goes with its element. */
const silent = `head title style script noscript template iframe object embed svg math canvas audio
  video textarea select option button xmp plaintext noembed noframes`.split(/\s+/)

const digits = /^[1-9]\d{0,2}$/
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/
const picture = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/

/** The values that an attribute may have, by element; what is not here is dropped. `lang` and `dir` go everywhere. */
const attributes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /./, rel: /^noopener noreferrer nofollow$/, referrerpolicy: /^no-referrer$/ },
  img: { src: picture, alt: /\S/ },
  th: { scope: /^(col|row|colgroup|rowgroup)$/, colspan: digits, rowspan: digits },
  td: { colspan: digits, rowspan: digits },
  ol: { start: digits, type: /^[1aAiI]$/ },
  li: { value: digits },
  abbr: { title: /\S/ },
  time: { datetime: /^[\d:.+\-TZP ]+$/ },
}
const everywhere = { lang: languageTag, dir: /^(ltr|rtl|auto)$/ }

/**
 * The view form of a document as HTML that can stand in our page. The XHTML comes from outside and is trusted in
 * nothing: elements, attributes and values outside a narrow list are gone, and looks are ours (no style, class or id).
 * Headings begin at h2 and skip no level. Whatever text a person reads stays.
 */
export function sanitiseViewForm(xhtml: string): string {
  let html = sanitiseOnce(xhtml)
  // What a browser would read as something else than was checked is checked again as the browser reads it.
  for (let pass = 0; pass < passes; pass += 1) {
    const again = sanitiseOnce(html)
    if (again === html) return html
    html = again
  }
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
}

const passes = 5

function sanitiseOnce(html: string): string {
  // A control is no part of markup, and no word needs what turns the words around it.
  return plainText(sanitizeHtml(html, { ...options, transformTags: transformations() })).trim()
}

const options: IOptions = {
  allowedTags: [...blocks, ...headings, ...lists, ...tables, ...inline, 'a', 'img'],
  allowedAttributes: {
    '*': Object.keys(everywhere),
    ...Object.fromEntries(
      Object.entries(attributes).map(([tag, values]) => [tag, Object.keys(values)]),
    ),
  },
  allowedSchemes: ['https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  nonTextTags: silent,
  nestingLimit: 60,
  // XHTML closes empty elements in place and may quote text as CDATA; read as plain HTML both would swallow text.
  parser: { recognizeSelfClosing: true, recognizeCDATA: true, decodeEntities: true },
}

type Transformation = (tagName: string, attribs: Attributes) => Tag

/** Made anew for each document, for the headings are counted. */
function transformations(): Record<string, Transformation> {
  const level = shiftHeadings()
  const span = spans()
  const heading: Transformation = (tagName, attribs) =>
    tag(`h${level(Number(tagName.slice(1)))}`, attribs)
  const plain: Transformation = (_, attribs) => tag('div', attribs)
  return {
    '*': tag,
    th: span,
    td: span,
    ...Object.fromEntries(headings.map((name) => [name, heading])),
    ...Object.fromEntries(plainBlocks.map((name) => [name, plain])),
    menu: (_, attribs) => tag('ul', attribs),
    a: link,
    img: image,
  }
}

/** Cells span rows and columns up to a bound for the whole document; beyond it a browser would be busy for minutes. */
function spans(): Transformation {
  let room: number = contentLimits.cells
  return (tagName, attribs) => {
    const cell = tag(tagName, attribs)
    room -= Number(cell.attribs.colspan ?? 1) * Number(cell.attribs.rowspan ?? 1)
    if (room >= 0) return cell
    const kept = Object.entries(cell.attribs).filter(([name]) => !/^(col|row)span$/.test(name))
    return { ...cell, attribs: Object.fromEntries(kept) }
  }
}

/** Without a target that is allowed, a link is just its text. */
function link(_: string, attribs: Attributes): Tag {
  const href = linkTarget(attribs.href ?? '')
  if (href === null) return tag('span', attribs)
  const given = { ...attribs, href, rel: 'noopener noreferrer nofollow' }
  return tag('a', { ...given, referrerpolicy: 'no-referrer' })
}

/** A picture is shown when it is within the document and described; of any other the description stays. */
function image(_: string, attribs: Attributes): Tag {
  const kept = tag('img', attribs)
  if (kept.attribs.src && kept.attribs.alt) return kept
  return { tagName: 'span', attribs: {}, text: attribs.alt ?? '' }
}

function tag(tagName: string, attribs: Attributes): Tag {
  const language = attribs.lang ?? attribs['xml:lang']
  const given = language === undefined ? attribs : { ...attribs, lang: language }
  const values: Readonly<Record<string, RegExp>> = { ...everywhere, ...attributes[tagName] }
  const kept = Object.entries(values).flatMap(([name, allowed]) => {
    const value = given[name]
    return value !== undefined && allowed.test(value) ? [[name, value]] : []
  })
  return { tagName, attribs: Object.fromEntries(kept) }
}
