import { SaxesParser, type SaxesTagNS } from 'saxes'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { inlineElements, silentElements } from './elements'
import { faultOfAttribute, type Fault } from './fault-of-attribute'
import { faultOfElement, faultOfPosition, missingParts } from './fault-of-element'
import { faultOfStyle } from './fault-of-style'

export type PlacedFault = Fault & Readonly<{ line: number; column: number }>

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
 * nesting, too many elements and too many faults. No entity is ever expanded but XML's own five, and no document type that could declare
 * one is accepted.
 */
export function parseViewForm(source: string): ParsedViewForm {
  const reading = new Reading()
  try {
    reading.parser.write(source).close()
    missingParts(reading.seen).forEach((fault) => reading.add(fault))
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
  /** Parent and child of every element met, as "html>body". */
  readonly seen = new Set<string>()
  language: string | undefined
  private readonly open: string[] = []
  private style = ''
  private elements = 0
  private attributes = 0
  private cells = 0
  private characters = 0

  constructor() {
    const { parser } = this
    parser.on('opentagstart', () => this.within('elements', (this.elements += 1)))
    parser.on('attribute', () => this.within('attributes', (this.attributes += 1)))
    parser.on('opentag', (tag) => this.onOpen(tag))
    parser.on('closetag', (tag) => this.onClose(tag.local))
    parser.on('text', (text) => this.onText(text))
    parser.on('cdata', (text) => this.onText(text))
    parser.on('doctype', (doctype) => this.add(faultOfDoctype(doctype)))
    parser.on('processinginstruction', () => this.add(instruction))
    parser.on('xmldecl', ({ encoding }) => this.add(faultOfEncoding(encoding)))
    parser.on('error', () => this.stop('a place where it is not well-formed XML'))
  }

  add(fault: Fault | undefined): void {
    if (!fault) return
    this.faults.push({ ...fault, line: this.parser.line, column: this.parser.column })
    if (this.faults.length >= mostFaults) throw new Stopped()
  }

  private stop(says: string): never {
    this.add({ error: 'invalid-view-form', says })
    throw new Stopped()
  }

  private within(what: 'elements' | 'attributes' | 'cells' | 'characters', count: number): void {
    const most = contentLimits[what]
    if (count <= most) return
    this.add({ error: 'too-large', says: `more than ${most} ${what}` })
    throw new Stopped()
  }

  private countCell({ local, attributes }: SaxesTagNS): void {
    if (local !== 'td' && local !== 'th') return
    const over = (name: string) =>
      Math.max(1, Number.parseInt(attributes[name]?.value ?? '', 10) || 1)
    this.within('cells', (this.cells += over('colspan') * over('rowspan')))
  }

  private onOpen(tag: SaxesTagNS): void {
    const { open, seen } = this
    if (open.length === 0) {
      this.language = (tag.attributes['lang'] ?? tag.attributes['xml:lang'])?.value
    }
    this.countCell(tag)
    this.add(faultOfElement(tag))
    this.add(faultOfPosition(tag.local, open, seen))
    Object.values(tag.attributes).forEach((each) => this.add(faultOfAttribute(tag.local, each)))

    open.push(tag.local)
    seen.add(open.slice(-2).join('>'))
    if (open.length > contentLimits.depth) {
      this.add({
        error: 'too-large',
        says: `elements nested more than ${contentLimits.depth} deep`,
      })
      throw new Stopped()
    }
    if (!inlineElements.has(tag.local)) this.words.push(' ')
  }

  private onClose(name: string): void {
    this.open.pop()
    if (name === 'style') {
      this.add(faultOfStyle(this.style))
      this.style = ''
    }
    if (!inlineElements.has(name)) this.words.push(' ')
  }

  private onText(text: string): void {
    this.within('characters', (this.characters += text.length))
    if (this.open.at(-1) === 'style') this.style += text
    if (!this.open.some((name) => silentElements.has(name))) this.words.push(text)
  }
}

const instruction: Fault = { error: 'active-content', says: 'a processing instruction' }

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
