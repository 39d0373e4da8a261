import type { SaxesTagNS } from 'saxes'
import { activeElements, viewFormElements } from '@/lib/contracts/view-form/elements'
import type { Fault } from './fault-of-attribute'

const xhtml = 'http://www.w3.org/1999/xhtml'

/** What to write instead of elements that older programs make. */
const instead: Readonly<Record<string, string>> = {
  font: 'em, strong or mark',
  big: 'a heading or strong',
  center: 'p or div',
  strike: 's',
  tt: 'code',
  acronym: 'abbr',
  dir: 'ul',
  bdo: 'the words in the order in which they are read, with the attribute dir',
}

/** What is wrong with an element of a view form in itself, if anything. */
export function faultOfElement(
  tag: Pick<SaxesTagNS, 'name' | 'local' | 'uri' | 'attributes'>,
): Fault | undefined {
  const name = tag.local.toLowerCase()
  if (activeElements.has(name) && !isSchema(tag)) {
    return { error: 'active-content', says: `the active element ${name}` }
  }
  if (tag.uri !== xhtml) {
    const says = `the element ${tag.name}, which is not of the XHTML namespace`
    return { error: 'invalid-view-form', says }
  }
  if (Object.hasOwn(viewFormElements, tag.local)) return undefined
  const better = Object.hasOwn(instead, tag.local) ? instead[tag.local] : undefined
  return {
    error: 'invalid-view-form',
    says: `the element ${tag.local}, which view forms may not have${better ? `; write ${better}` : ''}`,
  }
}

/** Dublin Core says so where names of its metadata come from; nothing is fetched. */
function isSchema({ local, attributes }: Pick<SaxesTagNS, 'local' | 'attributes'>): boolean {
  return local === 'link' && /^schema\.\w+$/.test(attributes.rel?.value ?? '')
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
