import { decodeHTMLStrict } from 'entities'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { settleLooks } from '@/lib/view-form/looks/settle-looks'
import type { HtmlElement } from '@/lib/view-form/nodes'
import { XhtmlTree } from '@/lib/view-form/xhtml-tree'
import { faultOfAttribute, type Fault } from './fault-of-attribute'
import { faultOfElement, faultOfPosition, missingParts } from './fault-of-element'
import { faultOfText } from './fault-of-text'
import {
  faultOfLanguages,
  faultOfNesting,
  faultOfWords,
  faultsOfImage,
  overlapping,
} from './faults-of-tag'
import {
  faultOfDoctype,
  faultOfEncoding,
  instruction,
  noXml,
  unknownEntity,
} from './faults-of-prolog'
import { faultsOfSheets } from './faults-of-sheets'
import { faultsOfStyle } from './faults-of-style'
import { Notes } from './notes'
import { Places } from './places'
import { TableColumns } from './table-columns'
import { TableOrder } from './table-order'
import { wordsIn } from './words-in'

type At = Readonly<{ line: number; column: number }>
type PlacedFault = Fault & At

export type ParsedViewForm = Readonly<{
  faults: readonly PlacedFault[]
  /** Value of `lang` or `xml:lang` on the root, if there. */
  language?: string
  /** The words that a person reads, on one line. */
  text: string
}>

const mostFaults = 20

/**
 * Parses a view form as XML and gathers what is wrong. What is not well-formed ends the parsing, and so do too deep
 * nesting, too many elements and too many faults. No document type that could declare an entity is accepted; those of HTML are read
 * where the document type of XHTML, which declares them, is named.
 */
export function parseViewForm(source: string): ParsedViewForm {
  const reading = new Reading()
  try {
    reading.parser.write(source).close()
    missingParts(reading.seen).forEach((fault) => reading.add(fault))
    reading.checkLooks()
    reading.checkLed()
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  return { faults: reading.faults, language: reading.language, text: reading.text }
}

class Stopped extends Error {}

class Reading {
  readonly parser = new SaxesParser({ xmlns: true, position: true })
  readonly faults: PlacedFault[] = []
  private readonly places = new Places<At>()
  private readonly columns = new TableColumns()
  /** Parent and child of every element met, as "html>body". */
  readonly seen = new Set<string>()
  language: string | undefined
  private readonly open: string[] = []
  private readonly counts = { elements: 0, attributes: 0, cells: 0, characters: 0 }
  private readonly tree = new XhtmlTree()
  /** Where each element begins, and where a style sheet ends. */
  private readonly begins = new Map<HtmlElement, At>()
  private readonly sheets: { element: HtmlElement; at: At }[] = []
  private readonly order = new TableOrder()
  private readonly notes = new Notes<At>()
  private knowsHtml = false
  private unknownEntity: string | undefined

  constructor() {
    const { parser } = this
    parser.ENTITIES = this.entities(parser.ENTITIES)
    parser.on('opentagstart', () => this.count('elements'))
    parser.on('attribute', () => this.count('attributes'))
    parser.on('opentag', (tag) => this.onOpen(tag))
    parser.on('closetag', (tag) => this.onClose(tag.local))
    parser.on('text', (text) => this.onText(text))
    parser.on('cdata', (text) => this.onText(text))
    parser.on('doctype', (doctype) => this.onDoctype(doctype))
    parser.on('processinginstruction', () => this.add(instruction))
    parser.on('xmldecl', ({ encoding }) => this.add(faultOfEncoding(encoding)))
    parser.on('error', () => this.stop(this.unknownEntity ?? noXml))
  }

  add(fault: Fault | undefined, at: At = this.at): void {
    if (!fault) return
    const { error, says } = fault
    this.faults.push({ error, says, line: at.line, column: at.column })
    if (this.faults.length >= mostFaults) throw new Stopped()
  }

  get text(): string {
    return wordsIn(this.tree.root.children)
  }

  private get at(): At {
    const { line, column } = this.parser
    return { line, column }
  }

  /** XML's own five and, by a document type that declares them, those of HTML. */
  private entities(own: Record<string, string>): Record<string, string> {
    return new Proxy(own, {
      get: (known, name) => {
        if (typeof name !== 'string' || name in known) return Reflect.get(known, name)
        const written = `&${name};`
        const character = decodeHTMLStrict(written)
        if (character !== written && this.knowsHtml) return character
        this.unknownEntity = unknownEntity(written, character)
        return undefined
      },
    })
  }

  private stop(says: string): never {
    this.add({ error: 'invalid-view-form', says })
    throw new Stopped()
  }

  private count(what: keyof Reading['counts'], by = 1): void {
    const most = contentLimits[what]
    if ((this.counts[what] += by) > most) this.tooLarge(`more than ${most} ${what}`)
  }

  private tooLarge(says: string): never {
    this.add({ error: 'too-large', says })
    throw new Stopped()
  }

  private countCell({ local, attributes }: SaxesTagNS): void {
    const over = (name: string) =>
      Math.max(1, Number.parseInt(attributes[name]?.value ?? '', 10) || 1)
    const spans = { columns: over('colspan'), rows: over('rowspan') }
    if (local === 'td' || local === 'th') this.count('cells', spans.columns * spans.rows)
    const most = contentLimits.columns
    this.columns.open(local, spans)
    if (this.columns.count > most) this.tooLarge(`more than ${most} columns in a table`)
    if (this.columns.overlaps) this.add(overlapping)
  }

  private onDoctype(doctype: string): void {
    this.knowsHtml = /\sPUBLIC\s+["']-\/\/W3C\/\/DTD XHTML /.test(doctype)
    this.add(faultOfDoctype(doctype))
  }

  private onOpen(tag: SaxesTagNS): void {
    const { open, seen } = this
    const { local } = tag
    const values = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, { value }]) => [name, value]),
    )
    if (open.length === 0) this.language = values['lang'] ?? values['xml:lang']
    this.countCell(tag)
    const element = faultOfElement(tag)
    this.add(element)
    this.add(faultOfPosition(local, open, seen))
    this.add(this.order.open(local, open.at(-1)))
    this.begins.set(this.tree.open(tag), this.at)
    if (!element) this.checkAttributes(tag, values)
    open.push(local)
    seen.add(open.slice(-2).join('>'))
    if (open.length > contentLimits.depth) {
      this.tooLarge(`elements nested more than ${contentLimits.depth} deep`)
    }
  }

  /** At the end, when it is known which elements there are. */
  checkLooks(): void {
    for (const { fault, at } of faultsOfSheets(this.sheets, [...this.begins.keys()]))
      if (fault.error === 'too-large') this.tooLarge(fault.says)
      else this.add(fault, at)
    const faults = settleLooks(this.tree.root.children)
    if (faults === 'too-much') this.tooLarge('styles that take too much to work out')
    for (const { element, says } of faults)
      this.add({ error: 'invalid-view-form', says }, this.begins.get(element))
  }

  /** At the end, when it is known what the text says and which places it has. */
  checkLed(): void {
    const { text, notes, places } = this
    if (notes.isTooMuch(text)) this.tooLarge('notes that take too much to look for')
    const missing = [...notes.missing(text), ...places.missing()]
    missing.forEach(({ fault, at }) => this.add(fault, at))
  }

  private checkAttributes(tag: SaxesTagNS, values: Readonly<Record<string, string>>): void {
    const { local: element } = tag
    for (const attribute of Object.values(tag.attributes)) {
      this.add(faultOfAttribute(element, attribute) ?? faultOfText(attribute.value))
    }
    faultsOfImage(element, values).forEach((fault) => this.add(fault))
    this.add(faultOfLanguages(values))
    this.add(faultOfNesting(element, values, this.open))
    this.add(
      this.places.add(
        element,
        { ...values, name: element === 'a' ? values.name : undefined },
        this.at,
      ),
    )
    const { style, title } = values
    this.notes.add(title, this.at)
    if (style) faultsOfStyle(element, style).forEach((fault) => this.add(fault))
  }

  private onClose(name: string): void {
    this.open.pop()
    const element = this.tree.close()
    if (element && name === 'style') this.sheets.push({ element, at: this.at })
    this.columns.close(name)
    this.order.close(name)
  }

  private onText(text: string): void {
    this.count('characters', text.length)
    this.tree.words(text)
    this.add(faultOfWords(text, this.open.at(-1)))
    const fault = faultOfText(text)
    if (fault) this.add(fault, this.placeIn(text, text.indexOf(fault.character)))
  }

  /** The parser stands at the end of a text; columns are those of a text without entities. */
  private placeIn(text: string, index: number): At {
    const after = text.slice(index)
    const lines = after.split('\n').length - 1
    const before = text.slice(0, index)
    if (lines === 0) return { line: this.parser.line, column: this.parser.column - after.length }
    return { line: this.parser.line - lines, column: index - before.lastIndexOf('\n') }
  }
}
