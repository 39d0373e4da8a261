import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A style sheet as it can stand in a page; undefined when it can't. */
export type SheetAt = (address: string) => string | undefined

const builtSheet = /^\/_next\/static\/([\w-]+\/)*[\w.-]+\.css$/

/** The style sheets of the build by their addresses, each read once: their names change with what they hold. */
export function builtSheets(folder: string): SheetAt {
  const known = new Map<string, string | undefined>()
  return (address) => {
    if (!builtSheet.test(address)) return undefined
    if (!known.has(address)) known.set(address, read(folder, address))
    return known.get(address)
  }
}

/** In a page, a relative address of a font would be relative to the page. */
function read(folder: string, address: string): string | undefined {
  try {
    const sheet = readFileSync(join(folder, address.replace('/_next/', '')), 'utf8')
    return sheet.includes('</') ? undefined : sheet.replaceAll('url(../', 'url(/_next/static/')
  } catch {
    return undefined
  }
}
