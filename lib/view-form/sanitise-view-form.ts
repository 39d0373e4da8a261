import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { attributeRule, keptAttributes, placeOf } from '@/lib/contracts/view-form/attributes'
import { withoutUnfit } from '@/lib/contracts/view-form/characters'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { linkTarget } from '@/lib/contracts/view-form/link-target'
import { pictureIn } from '@/lib/contracts/view-form/picture'
import { readXhtml } from './read-xhtml'
import { settleViewForm, type Frame } from './settle-view-form'
import { shiftHeadings } from './shift-headings'

/** What is inside is no text for a reader: it goes with its element. */
const silent = [
  ...Object.keys(viewFormElements).filter((name) => viewFormElements[name]?.flow === 'silent'),
  ...`script noscript template iframe object embed svg math canvas audio video textarea select option button xmp
    plaintext noembed noframes`.split(/\s+/),
]
const knownElements = Object.keys(viewFormElements).filter((name) => viewFormElements[name]?.as)
const shownElements = [...new Set(Object.values(viewFormElements).flatMap(({ as }) => as ?? []))]
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/**
 * The view form of a document as HTML that can stand in our page, and in our PDF, and says all that it says in words
 * ({@link settleViewForm}). The XHTML comes from outside and is trusted in nothing: what no view form may have, by the same table as
 * the archive's (`lib/contracts/view-form`), is gone, and looks are ours (no style, class or id of its own). Headings begin at h2
 * and skip no level. Whatever text a person reads stays.
 */
export function sanitiseViewForm(xhtml: string): string {
  const frame: Frame = {}
  const read = readXhtml(xhtml, new Set(silent)) ?? xhtml
  let html = settleViewForm(sanitiseOnce(read, { frame, named: 'as they are' }), frame)
  // What a browser would read as something else than was checked is checked again as the browser reads it.
  for (let pass = 0; pass < passes; pass += 1) {
    const again = sanitiseOnce(html)
    if (again === html) return html
    html = again
  }
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
}

const passes = 5

type Pass = Readonly<{
  /** Takes language and direction of the whole. */
  frame: Frame
  /** Whether elements have the names that they come with, which tell what they mean, or those that they are shown by. */
  named: 'as they are' | 'as shown'
}>

function sanitiseOnce(html: string, pass: Pass = { frame: {}, named: 'as shown' }): string {
  // A control is no part of markup, and no word needs what turns the words around it.
  const options = {
    ...always,
    allowedTags: pass.named === 'as shown' ? shownElements : knownElements,
    transformTags: transformations(pass),
  }
  return withoutUnfit(sanitizeHtml(html, options)).trim()
}

/** What each link that leaves the service has: the other side learns nothing, and has no hold on the page. */
const safe: Readonly<Record<string, string>> = {
  rel: 'noopener noreferrer nofollow',
  referrerpolicy: 'no-referrer',
}

const { '*': everywhere = [], a = [], ...others } = keptAttributes()
const always: IOptions = {
  allowedAttributes: { '*': everywhere, a: [...a, ...Object.keys(safe)], ...others },
  allowedSchemes: ['https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  nonTextTags: silent,
  // Its own list lacks `wbr`, which it would then close by a tag that no browser takes.
  selfClosing: [...sanitizeHtml.defaults.selfClosing, 'wbr'],
  nestingLimit: contentLimits.depth,
  // XHTML closes empty elements in place and may quote text as CDATA; read as plain HTML both would swallow text.
  parser: { recognizeSelfClosing: true, recognizeCDATA: true, decodeEntities: true },
}

type Transformation = (tagName: string, attribs: Attributes) => Tag

/** Made anew for each document, for the headings are counted. */
function transformations({ frame, named }: Pass): Record<string, Transformation> {
  const level = shiftHeadings()
  const span = spans()
  const heading: Transformation = (tagName, attribs) => ({
    ...judged(tagName, attribs),
    tagName: `h${level(Number(tagName.slice(1)))}`,
  })
  const framing: Transformation = (tagName, attribs) => {
    const { lang, dir } = judged(tagName, attribs).attribs
    if (lang) frame.lang = lang
    if (dir) frame.dir = dir
    return { tagName, attribs: {} }
  }
  return {
    '*': named === 'as shown' ? shown : judged,
    html: framing,
    body: framing,
    th: span,
    td: span,
    ...Object.fromEntries(headings.map((name) => [name, heading])),
    a: link,
    img: image,
  }
}

/** Cells span rows and columns up to a bound for the whole document; beyond it a browser would be busy for minutes. */
function spans(): Transformation {
  let room: number = contentLimits.cells
  return (tagName, attribs) => {
    const cell = judged(tagName, attribs)
    room -= Number(cell.attribs.colspan ?? 1) * Number(cell.attribs.rowspan ?? 1)
    if (room >= 0) return cell
    const kept = Object.entries(cell.attribs).filter(([name]) => !/^(col|row)span$/.test(name))
    return { ...cell, attribs: Object.fromEntries(kept) }
  }
}

/** Without a target that is allowed, a link is just its text. */
function link(_: string, attribs: Attributes): Tag {
  const { name, id = name, ...rest } = attribs
  const href = attribs.href ?? ''
  const place = placeOf(href)
  const target = place === null ? linkTarget(href) : `#${ours(place)}`
  const given = id === undefined ? rest : { ...rest, id }
  if (target === null) return judged('span', given)
  const kept = judged('a', { ...given, href: target })
  if (place !== null) return kept
  return { ...kept, attribs: { ...kept.attribs, ...safe } }
}

/** A picture is shown when it is within the document and says what it shows; of any other the description stays. */
function image(_: string, attribs: Attributes): Tag {
  const picture = pictureIn(attribs.src ?? '')
  if (!picture.ok || attribs.alt === undefined)
    return { tagName: 'span', attribs: {}, text: attribs.alt ?? '' }
  const { kind, data } = picture.value
  return judged('img', { ...attribs, src: `data:image/${kind};base64,${data}` })
}

function shown(tagName: string, attribs: Attributes): Tag {
  return { ...judged(tagName, attribs), tagName: viewFormElements[tagName]?.as ?? tagName }
}

/** An element with the attributes that the table lets it keep. */
function judged(tagName: string, attribs: Attributes): Tag {
  const language = attribs.lang ?? attribs['xml:lang']
  const given = Object.entries(attribs).filter(([name]) => name !== 'lang' && name !== 'xml:lang')
  const all = language === undefined ? given : [...given, ['lang', language] as const]
  const kept = all.flatMap(([name, value]) => {
    if (tagName === 'a' && safe[name] === value) return [[name, value] as const]
    const rule = attributeRule(tagName, name)
    return rule?.kept && rule.allows(value) ? [[name, inOurs(name, value)] as const] : []
  })
  return { tagName, attribs: Object.fromEntries(kept) }
}

const prefix = 'dokument-'

/** A name of a place in the document, so that it is none of the page's own. */
function ours(id: string): string {
  return id.startsWith(prefix) ? id : prefix + id
}

function inOurs(name: string, value: string): string {
  if (name === 'id') return ours(value)
  return name === 'headers' ? value.trim().split(/\s+/).map(ours).join(' ') : value
}
