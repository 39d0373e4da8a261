import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { documentBundle, type Bundle, type DocumentInput } from '@/mocks/vendor/bundles'

export const hetus = {
  anna: '010190-900P',
  bertil: '020280-901L',
  child: '020516C903K',
  carl: '030370-902H',
}

let counter = 0

/** An OID under the test arc that nobody has used in this process. */
export function newOid(): string {
  counter += 1
  return `2.999.77.${process.pid}.${counter}`
}

/** A document that may be stored as it is, with what a test wants to say about it. */
export function documentInput(
  changes: Partial<Omit<DocumentInput, 'xhtml' | 'json' | 'pdf'>> & { text?: string } = {},
): DocumentInput {
  const { text = 'Stöd för boende beviljas.', ...rest } = changes
  const title = rest.title ?? 'Beslut om boende'
  return {
    versionOid: newOid(),
    setOid: newOid(),
    type: 'decision',
    serviceTask: 'working-age',
    socialService: 'social-work',
    hetu: hetus.anna,
    controllerId: 'county-05',
    unitId: 'unit-snostjarnan',
    authorName: 'Petra Granbacka, socialarbetare',
    language: 'sv',
    createdAt: rest.format === 'old' ? '2018-11-18T10:00:00+02:00' : '2026-11-18T10:00:00+02:00',
    ...rest,
    title,
    xhtml: `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
  }
}

export function documentOf(changes?: Parameters<typeof documentInput>[0]): Bundle {
  return documentBundle(documentInput(changes))
}

/** The HETU of the n-th invented person, a hundred of them born on each day from the first of January 2001; n from 0 to 2799. */
export function testHetu(n: number): string {
  const birth = `${String(1 + Math.floor(n / 100)).padStart(2, '0')}0101`
  const number = String(900 + (n % 100))
  return `${birth}A${number}${checkCharacterOf(birth, number)}`
}
