import type { KeyFact } from './key-facts'

/** A document's text as a structure: what a client information system would turn into the view form. */
export type Block =
  | Readonly<{ kind: 'heading'; level: 2 | 3; text: string }>
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'list'; ordered: boolean; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; rows: readonly (readonly [term: string, value: string])[] }>
  | Readonly<{
      kind: 'table'
      caption: string
      head: readonly string[]
      rows: readonly (readonly string[])[]
    }>

export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, text })
export const h3 = (text: string): Block => ({ kind: 'heading', level: 3, text })
export const p = (text: string): Block => ({ kind: 'paragraph', text })
export const ul = (items: readonly string[]): Block => ({ kind: 'list', ordered: false, items })
export const ol = (items: readonly string[]): Block => ({ kind: 'list', ordered: true, items })
export const facts = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  rows,
})
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'table', caption, head, rows })

/** What a template yields; the structured form only for types that have one. */
export type DocumentText = Readonly<{
  title: string
  blocks: readonly Block[]
  structured?: Readonly<Record<string, unknown> & { facts?: readonly KeyFact[] }>
}>
