import { activeElements, allowedElements } from './elements'
import type { Fault } from './fault-of-attribute'

const xhtml = 'http://www.w3.org/1999/xhtml'

/** What is wrong with an element of a view form in itself, if anything. */
export function faultOfElement(tag: Readonly<{ local: string; uri: string }>): Fault | undefined {
  const name = tag.local.toLowerCase()
  if (activeElements.has(name)) {
    return { error: 'active-content', says: `the active element ${name}` }
  }
  if (tag.uri !== xhtml) {
    return { error: 'invalid-view-form', says: 'an element outside the XHTML namespace' }
  }
  return allowedElements.has(tag.local)
    ? undefined
    : { error: 'invalid-view-form', says: 'an element that view forms may not have' }
}

/** What is wrong with where an element stands: html holds one head and then one body, and they stand nowhere else. */
export function faultOfPosition(
  name: string,
  open: readonly string[],
  seen: ReadonlySet<string>,
): Fault | undefined {
  const fits =
    (open.length === 0 && name === 'html') ||
    (open.length === 1 && name === 'head' && !seen.has('html>head') && !seen.has('html>body')) ||
    (open.length === 1 && name === 'body' && !seen.has('html>body')) ||
    (open.length > 1 && !frame.has(name))
  return fits
    ? undefined
    : { error: 'invalid-view-form', says: 'something other than html with one head and one body' }
}

const frame: ReadonlySet<string> = new Set(['html', 'head', 'body'])

/** The parts that a whole view form must have and this one has not. */
export function missingParts(seen: ReadonlySet<string>): Fault[] {
  return (['html>head', 'head>title', 'html>body'] as const)
    .filter((part) => !seen.has(part))
    .map((part) => ({
      error: 'invalid-view-form',
      says: `no ${part.split('>')[1]} where one must be`,
    }))
}
