import { DomUtils } from 'htmlparser2'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import type { Look } from '@/lib/contracts/view-form/looks'
import { isElement, type HtmlElement, type Node } from '../nodes'
import { partWords, type Parted } from './around-words'
import { bearerOf } from './bearers'
import { Cascade, type Looks } from './cascade'
import { byNature, isAsUsual, isInline } from './judge-look'
import { markList } from './mark-list'
import { wrapWords } from './wrap-words'

export type LookFault = Readonly<{ element: HtmlElement; says: string }>

/** What an element gives to those in it. */
type Around = Readonly<{
  bold: boolean
  italic: boolean
  /** Within `pre`. */
  kept: boolean
  raised?: string
  direction: string
}>

/**
 * Writes the looks of a view form that mean something as elements, in the tree itself: bold, slanted, struck, underlined, raised and lowered words,
 * the marks of lists, the direction of a part, and words that stand apart. Says which looks mean what no element can say; the
 * archive refuses these, so that nobody reads it without them.
 */
export function settleLooks(nodes: readonly Node[]): readonly LookFault[] | 'too-much' {
  const elements = elementsIn(nodes)
  const sheets = elements.filter(({ name }) => name === 'style').filter(isForAll)
  if (sheets.length === 0 && elements.every(({ attribs }) => !attribs.style)) return []
  const settling = new Settling(sheets.map((sheet) => DomUtils.textContent(sheet)))
  nodes.filter(isElement).forEach((element) => settling.visit(element, outside))
  settling.finish()
  return settling.isTooMuch ? 'too-much' : settling.faults
}

const outside: Around = { bold: false, italic: false, kept: false, direction: 'ltr' }

function elementsIn(nodes: readonly Node[]): HtmlElement[] {
  const found: HtmlElement[] = []
  const rest = [...nodes].reverse()
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    rest.push(...[...node.children].reverse())
  }
  return found
}

function isForAll({ attribs: { media = 'all' } }: HtmlElement): boolean {
  return /^\s*(all)?\s*$/i.test(media)
}

class Settling {
  readonly faults: LookFault[] = []
  private readonly cascade: Cascade
  private readonly known = new Map<HtmlElement, Looks>()
  private readonly lists: HtmlElement[] = []
  private readonly wraps: (readonly [element: HtmlElement, name: string])[] = []
  private readonly parted: Parted[] = []

  constructor(sheets: readonly string[]) {
    this.cascade = new Cascade(sheets)
  }

  get isTooMuch(): boolean {
    return this.cascade.isTooMuch
  }

  visit(element: HtmlElement, around: Around): void {
    if (viewFormElements[element.name]?.flow === 'silent') return
    const looks = this.looksOf(element)
    if (/^(ul|ol|menu)$/.test(element.name)) this.lists.push(element)
    this.judgeFlow(element, looks, around)
    const within = this.settle(element, looks, around)
    element.children.filter(isElement).forEach((child) => this.visit(child, within))
  }

  /** When all is judged, for what is added changes what stands where. The innermost first. */
  finish(): void {
    for (const list of this.lists) {
      const says = markList(list, (element) => this.looksOf(element))
      if (says) this.add(list, says)
    }
    for (const each of this.parted)
      if (!partWords(each))
        this.add(
          each.element,
          'a style that parts letters; write a space between the words, or none',
        )
    for (const [element, name] of [...this.wraps].reverse()) wrapWords(element, name)
  }

  private add(element: HtmlElement, says: string): void {
    this.faults.push({ element, says })
  }

  private looksOf(element: HtmlElement): Looks {
    const known = this.known.get(element) ?? this.cascade.looksOf(bearerOf(element))
    this.known.set(element, known)
    return known
  }

  private settle(element: HtmlElement, looks: Looks, around: Around): Around {
    this.line(element, looks)
    const { name } = element
    return {
      bold: this.weigh(element, looks, around),
      italic: this.slant(element, looks, around),
      kept: around.kept || name === 'pre',
      direction: this.direct(element, looks, around),
      raised: this.raise(element, looks, around),
    }
  }

  private weigh(element: HtmlElement, { weight }: Looks, { bold }: Around): boolean {
    const { name } = element
    const own = byNature.bold.test(name)
    if (weight === undefined || isAsUsual(name, 'weight', weight)) return bold || own
    if (weight === 'bold') {
      if (!bold) this.wraps.push([element, 'strong'])
      return true
    }
    if (own || (bold && weight === 'normal'))
      this.add(element, 'plain words within bold ones; write them outside of the element strong')
    return bold
  }

  private slant(element: HtmlElement, { slant }: Looks, { italic }: Around): boolean {
    const { name } = element
    const own = byNature.italic.test(name)
    if (slant === undefined || isAsUsual(name, 'slant', slant)) return italic || own
    if (slant === 'italic') {
      if (!italic) this.wraps.push([element, 'em'])
      return true
    }
    if (own || (italic && slant === 'normal'))
      this.add(element, 'plain words within slanted ones; write them outside of the element em')
    return italic
  }

  private raise(element: HtmlElement, looks: Looks, around: Around): string | undefined {
    const { name } = element
    const own = name === 'sup' ? 'super' : name === 'sub' ? 'sub' : around.raised
    const { raised } = looks
    if (raised === undefined || isAsUsual(name, 'raised', raised) || raised === own) return own
    if (!isInline(name) || raised === 'not' || own !== undefined)
      this.add(element, `the element ${name} raised or lowered by a style; write sup or sub`)
    else this.wraps.push([element, raised === 'super' ? 'sup' : 'sub'])
    return raised
  }

  private line(element: HtmlElement, { lines }: Looks): void {
    const { name } = element
    if (lines === undefined || isAsUsual(name, 'lines', lines)) return
    if (/^(del|s|u|ins)$/.test(name))
      this.add(element, `the element ${name} with other lines; write the elements u, ins, del or s`)
    else {
      if (lines.includes('underline') && name !== 'a' && !byNature.heads.test(name))
        this.wraps.push([element, 'u'])
      if (lines.includes('line-through')) this.wraps.push([element, 'del'])
    }
  }

  private direct(element: HtmlElement, { direction }: Looks, around: Around): string {
    const { attribs, name } = element
    const own = attribs.dir ?? around.direction
    if (direction === undefined || direction === 'around' || direction === own) return own
    // Within a line a style of this kind turns nothing.
    if (isInline(name)) {
      if (direction === 'rtl') this.add(element, 'words turned by a style; write the attribute dir')
      return own
    }
    attribs.dir = direction
    return direction
  }

  /** Whether words stand by themselves, and on which sides. */
  private judgeFlow(element: HtmlElement, looks: Looks, { kept }: Around): void {
    const { name } = element
    if (looks.space !== undefined) this.judgeSpace(element, looks.space, kept)
    const odd = flowing.filter((look) => {
      const said = looks[look]
      return said !== undefined && !isAsUsual(name, look, said)
    })
    for (const look of odd) {
      const said = looks[look] ?? ''
      if (!isInline(name) || !canPart.test(`${look} ${said}`))
        this.add(element, `the element ${name} with ${look}: ${said}; ${insteadOf(look)}`)
    }
    const isApart = odd.includes('float') || (odd.includes('display') && looks.display !== 'block')
    const around = isApart ? 'room' : odd.includes('display') ? 'line' : undefined
    const left = around ?? (odd.some((look) => look.endsWith('left')) ? 'room' : undefined)
    const right = around ?? (odd.some((look) => look.endsWith('right')) ? 'room' : undefined)
    if (!(left ?? right)) return
    if (kept) this.add(element, 'set text that a style parts; write the white space')
    else this.parted.push({ element, left, right })
  }

  private judgeSpace(element: HtmlElement, said: string, isWithinPre: boolean): void {
    const { name } = element
    const text = DomUtils.textContent(element)
    const differs =
      name === 'pre' || isWithinPre ? said !== 'kept' : said === 'kept' && /[\t\n]| {2}/.test(text)
    if (differs)
      this.add(element, `the element ${name} with other white space; write the element pre`)
  }
}

const flowing = [
  ...([
    'display',
    'float',
    'margin-left',
    'margin-right',
    'padding-left',
    'padding-right',
  ] as const),
]
const canPart = /^(display (block|inline-block|flow-root)|float left|.*(left|right) apart)$/

function insteadOf(look: Look): string {
  if (look === 'display') return 'write nothing that hides words or puts them in another order'
  return 'write the text where it is to be read'
}
