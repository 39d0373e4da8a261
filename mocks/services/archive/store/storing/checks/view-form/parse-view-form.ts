import { decodeHTMLStrict } from 'entities'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { faultOfAttribute, type Fault } from './fault-of-attribute'
import { faultOfElement, faultOfPosition, missingParts } from './fault-of-element'
import { faultOfText } from './fault-of-text'
import { faultOfLanguages, faultOfNesting, faultOfWords, faultsOfImage } from './faults-of-tag'
import { faultsOfStyle } from './faults-of-style'
import { Places } from './places'
import { TableColumns } from './table-columns'

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
    reading.checkSheets()
    reading.places.missing().forEach(({ fault, at }) => reading.add(fault, at))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  const text = reading.words.join('').replace(/\s+/g, ' ').trim()
  return { faults: reading.faults, language: reading.language, text }
}

class Stopped extends Error {}

class Reading {
  readonly parser = new SaxesParser({ xmlns: true, position: true })
  readonly faults: PlacedFault[] = []
  readonly words: string[] = []
  readonly places = new Places<At>()
  private readonly columns = new TableColumns()
  /** Parent and child of every element met, as "html>body". */
  readonly seen = new Set<string>()
  language: string | undefined
  private readonly open: string[] = []
  private readonly counts = { elements: 0, attributes: 0, cells: 0, characters: 0 }
  private style = ''
  private readonly sheets: { css: string; at: At }[] = []
  private readonly classes = new Set<string>()
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
    parser.on('error', () => this.stop(this.unknownEntity ?? notWellFormed))
  }

  add(fault: Fault | undefined, at: At = this.at): void {
    if (!fault) return
    const { error, says } = fault
    this.faults.push({ error, says, line: at.line, column: at.column })
    if (this.faults.length >= mostFaults) throw new Stopped()
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
    if (this.columns.open(local, spans) > most)
      this.tooLarge(`more than ${most} columns in a table`)
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
    if (!element) this.checkAttributes(tag, values)
    open.push(local)
    seen.add(open.slice(-2).join('>'))
    if (open.length > contentLimits.depth) {
      this.tooLarge(`elements nested more than ${contentLimits.depth} deep`)
    }
    this.part(local)
  }

  /** At the end, when it is known which classes there are. */
  checkSheets(): void {
    for (const { css, at } of this.sheets) {
      const faults = faultsOfStyle({ sheet: css, classes: this.classes })
      faults.forEach((fault) => this.add(fault, at))
    }
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
      this.places.add({ ...values, name: element === 'a' ? values.name : undefined }, this.at),
    )
    // By the white space of HTML alone, or a class could be taken for two that no style names.
    values.class?.split(/[ \t\n\f\r]+/).forEach((name) => this.classes.add(name))
    const { style } = values
    if (style) faultsOfStyle({ element, css: style }).forEach((fault) => this.add(fault))
  }

  private onClose(name: string): void {
    this.open.pop()
    if (name === 'style') {
      this.sheets.push({ css: this.style, at: this.at })
      this.style = ''
    }
    this.part(name)
  }

  /** Words before an element that is no part of a line are not of one word with those after it. */
  private part(name: string): void {
    if (viewFormElements[name]?.flow !== 'inline') this.words.push(' ')
  }

  private onText(text: string): void {
    this.count('characters', text.length)
    if (this.open.at(-1) === 'style') this.style += text
    this.add(faultOfWords(text, this.open.at(-1)))
    const fault = faultOfText(text)
    if (fault) this.add(fault, this.placeIn(text, text.indexOf(fault.character)))
    const isSilent = this.open.some((name) => viewFormElements[name]?.flow === 'silent')
    if (!isSilent) this.words.push(text)
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

const notWellFormed = 'a place where it is not well-formed XML'
const instruction: Fault = { error: 'active-content', says: 'a processing instruction' }

function unknownEntity(written: string, character: string): string {
  if (character === written) return `the entity ${written}, which nobody knows`
  const code = character.codePointAt(0) ?? 0
  return `the entity ${written}, which only the document type of XHTML declares; write &#${code};`
}

function faultOfDoctype(doctype: string): Fault | undefined {
  return doctype.includes('[') || !/^\s*html\b/.test(doctype)
    ? { error: 'active-content', says: 'a document type with declarations of its own' }
    : undefined
}

function faultOfEncoding(encoding: string | undefined): Fault | undefined {
  return encoding === undefined || encoding.toLowerCase() === 'utf-8'
    ? undefined
    : { error: 'invalid-view-form', says: 'a declared encoding other than UTF-8' }
}
