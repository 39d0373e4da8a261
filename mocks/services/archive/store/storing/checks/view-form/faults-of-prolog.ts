import type { Fault } from './fault-of-attribute'

export const noXml = 'a place where it is not well-formed XML'

/** What stands before a view form, and what its entities are. */
export const instruction: Fault = { error: 'active-content', says: 'a processing instruction' }

export function unknownEntity(written: string, character: string): string {
  if (character === written) return `the entity ${written}, which nobody knows`
  const code = character.codePointAt(0) ?? 0
  return `the entity ${written}, which only the document type of XHTML declares; write &#${code};`
}

export function faultOfDoctype(doctype: string): Fault | undefined {
  return doctype.includes('[') || !/^\s*html\b/.test(doctype)
    ? { error: 'active-content', says: 'a document type with declarations of its own' }
    : undefined
}

export function faultOfEncoding(encoding: string | undefined): Fault | undefined {
  return encoding === undefined || encoding.toLowerCase() === 'utf-8'
    ? undefined
    : { error: 'invalid-view-form', says: 'a declared encoding other than UTF-8' }
}
