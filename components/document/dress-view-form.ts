import { columnsOf } from './columns-of'

/** What a view form is given beside its own text. Words are plain text, in the reader's language. */
export type Dress = Readonly<{
  /** Class of what scrolls within itself, and its name; there may be several on a page. */
  wide: string
  /** Classes for paper: on its side; with small letters; with a word that the table has too many columns for it. */
  paper: Readonly<Record<'turned' | 'small' | 'tiny' | 'word', string>>
  tooWideForPaper: (columns: number) => string
  nameOf: (kind: Kind, number: number) => string
  /** Classes: where a link leads, and words for those who listen. */
  leads: string
  hidden: string
  language: string
  leadsTo: Readonly<Record<Scheme, string>>
}>
type Kind = 'table' | 'pre'
type Scheme = 'https' | 'mailto' | 'tel'
type Edit = Readonly<{ at: number; add: string; drop?: number }>

/**
 * A sanitised view form as it stands on its sheet. What can be wider than the sheet scrolls within itself, and takes the focus,
 * so that it does by keyboard too (WCAG 1.4.10, 2.1.1). A link says where it leads, whatever its text says; one within the
 * document takes the focus along.
 *
 * The sanitiser writes each "<" of a text and each ">" of a value as an entity, so here a tag is a tag.
 */
export function dressViewForm(html: string, dress: Dress): string {
  // Of two at one place what scrolls comes first: it ends within the link that ends there.
  const edits = [...aroundWide(html, dress), ...inLinks(html, dress), ...inTargets(html)]
  let done = 0
  const parts = edits
    .sort((one, other) => one.at - other.at)
    .map(({ at, add, drop = 0 }) => {
      const part = html.slice(done, at) + add
      done = at + drop
      return part
    })
  return parts.join('') + html.slice(done)
}

function aroundWide(html: string, dress: Dress): Edit[] {
  const edits: Edit[] = []
  let depth = 0
  let from = 0
  for (const { 0: whole, 1: closing, 2: kind, index } of html.matchAll(
    /<(\/?)(table|pre)\b[^>]*>/g,
  )) {
    if (!closing) {
      if (depth === 0) from = index
      depth += 1
      continue
    }
    depth -= 1
    if (depth > 0) continue
    const to = index + whole.length
    const columns = kind === 'table' ? columnsOf(html.slice(from, to)) : null
    if (columns && columns.count <= sideBySide && !columns.holdsTables) continue
    if (kind === 'pre' && longestLine(html.slice(from, to)) <= narrowLine) continue
    const name = escaped(dress.nameOf(kind as Kind, edits.length / 2 + 1))
    const look = [dress.wide, ...onPaper(columns?.count ?? 0, dress)].join(' ')
    const add = `<div class="${look}" role="region" tabindex="0" aria-label="${name}">`
    edits.push(
      { at: from, add: wordFor(columns?.count ?? 0, dress) + add },
      { at: to, add: '</div>' },
    )
  }
  return edits
}

/** Signs of one width that the narrowest screen has room for. */
const narrowLine = 20

function longestLine(pre: string): number {
  const text = pre.replace(/<br\b[^>]*>/g, '\n').replace(/<[^>]*>/g, '')
  const lines = text
    .replace(/&\w+;|&#\w+;/g, '&')
    .replaceAll('\t', ' '.repeat(8))
    .split('\n')
  return Math.max(...lines.map(({ length }) => length))
}

/** Columns that share the narrowest screen; paper as it stands, on its side, and with the smallest letters that are read. */
const sideBySide = 3
const standing = 7
const turned = 14
const small = 24

function onPaper(columns: number, { paper }: Dress): string[] {
  if (columns <= standing) return []
  return [paper.turned, ...(columns > small ? [paper.tiny] : columns > turned ? [paper.small] : [])]
}

function wordFor(columns: number, { paper, tooWideForPaper, language }: Dress): string {
  if (columns <= small) return ''
  return `<p class="${paper.word}" lang="${language}">${escaped(tooWideForPaper(columns))}</p>`
}

/** A browser ends a link where another begins: so does this, and what would end it again goes. */
function inLinks(html: string, dress: Dress): Edit[] {
  const edits: Edit[] = []
  let open: Readonly<{ href: string; from: number }> | null = null
  for (const { 0: whole, 1: closing, 2: values = '', index } of html.matchAll(
    /<(\/?)a\b([^>]*)>/g,
  )) {
    if (open) {
      const add = whereTo(open.href, html.slice(open.from, index), dress)
      edits.push({ at: index, add: closing ? add : `${add}</a>` })
    } else if (closing) edits.push({ at: index, add: '', drop: whole.length })
    const href = / href="([^"]*)"/.exec(values)?.[1] ?? ''
    open = closing ? null : { href, from: index + whole.length }
  }
  return edits
}

/** What a link within the document leads to can take the focus, so that keyboard and screen reader go on from there. */
function inTargets(html: string): Edit[] {
  const wanted = new Set(Array.from(html.matchAll(/<a\b[^>]* href="#([^"]*)"/g), ([, id]) => id))
  return Array.from(html.matchAll(/<(?!a\b)[a-z][a-z0-9]*\b[^>]*? id="([^"]*)"/g))
    .filter(([, id]) => wanted.has(id))
    .map(({ 0: whole, index }) => ({ at: index + whole.length, add: ' tabindex="-1"' }))
}

/** Shown where the text does not say just that; said to those who listen in any case. */
function whereTo(href: string, text: string, { leads, hidden, language, leadsTo }: Dress): string {
  const scheme = /^(https|mailto|tel):/.exec(href)?.[1] as Scheme | undefined
  if (!scheme) return ''
  const place = /^https:\/\/([^/?#]*)/.exec(href)?.[1] ?? href.slice(scheme.length + 1)
  const said = text.replace(/<[^>]*>/g, '').trim()
  const words = `<span class="${hidden}" lang="${language}">, ${escaped(leadsTo[scheme])}</span>`
  if ([place, href, href.replace(/\/$/, '')].includes(said)) return words
  return ` <span class="${leads}">(<bdi>${place}</bdi>)</span>${words}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
