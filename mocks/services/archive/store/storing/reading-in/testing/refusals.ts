import { expect, test } from 'vitest'
import { readTransaction } from '../read-transaction'
import { at, context, goodTransaction, type Loose } from './good-transaction'

/** What is changed, and what must be found wrong with it, in order; a path is relative to Bundle.entry. */
export type Row = [name: string, change: (entry: Loose) => void, ...found: string[]]

/** A table of sentences: each change is made to a good transaction and must be refused for just what the row says. */
export function refusals(rows: readonly Row[]): void {
  test.each(rows)('%s', (_name, change, ...found) => {
    const bundle = goodTransaction()
    change(bundle.entry as Loose)
    const result = readTransaction(bundle, context)
    const issues = result.ok ? [] : result.issues
    expect(issues.map(({ error, expression }) => `${error} at ${expression}`)).toEqual(
      found.map((line) => line.replace(' at ', ' at Bundle.entry')),
    )
  })
}

export const resource = (entry: Loose, index: number) => entry[index]!.resource!
export const document = (entry: Loose) => resource(entry, at.document)
export const attachment = (entry: Loose) => document(entry).content![0]!.attachment!

export function set(target: Loose, name: string, value: unknown): void {
  Object.assign(target, { [name]: value })
}

export function drop(target: Loose, name: string): void {
  Reflect.deleteProperty(target, name)
}
