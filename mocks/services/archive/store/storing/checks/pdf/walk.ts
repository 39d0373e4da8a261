import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib'
import { isList, roleInArray, roleUnder, type Role } from './roles'
import type { PdfFile } from './read-file'
import { UnfitPdf } from './unfit-pdf'

/** A value, not a reference, and as what it is read where it stands. */
export type Found = Readonly<{ value: PDFObject; role: Role }>

/**
 * Goes from the trailers to all that a reader can come to, by the same ways, and then to what nothing leads to. Each object
 * is come to once in every role that it has.
 *
 * @param look at each value before what it holds; gives the role in which that is read
 * @throws UnfitPdf at an object that is a list of names at one place and something else at another
 */
export function walk(file: PdfFile, look: (found: Found) => Role): void {
  const rolesOf = new Map<number, Set<Role>>()
  const rest: { value: PDFObject; role: Role }[] = []

  const come = (from: PDFObject, first: Role) => {
    rest.push({ value: from, role: first })
    for (let next = rest.pop(); next; next = rest.pop()) {
      const value = next.value instanceof PDFRef ? entered(next.value, next.role) : next.value
      if (value === undefined) continue
      const role = look({ value, role: next.role })
      const inner = value instanceof PDFRawStream ? value.dict : value
      if (inner instanceof PDFArray)
        for (const each of inner.asArray()) rest.push({ value: each, role: roleInArray(role) })
      if (inner instanceof PDFDict)
        for (const [key, each] of inner.entries())
          rest.push({ value: each, role: roleUnder(role, key.decodeText()) })
    }
  }

  /** What a reference leads to, when it is come to in this role for the first time. */
  const entered = (reference: PDFRef, role: Role): PDFObject | undefined => {
    const value = file.at(reference)
    const roles = rolesOf.get(reference.objectNumber) ?? new Set()
    if (value === undefined || roles.has(role)) return undefined
    roles.add(role)
    rolesOf.set(reference.objectNumber, roles)
    const lists = [...roles].filter(isList).length
    const isEmpty = value instanceof PDFDict && value.keys().length === 0
    if (lists > 0 && lists < roles.size && !isEmpty)
      throw new UnfitPdf('invalid-pdf', 'an object that is two things at once')
    return value
  }

  for (const trailer of file.trailers) come(trailer, 'trailer')
  for (const number of loose(file)) if (!rolesOf.has(number)) come(PDFRef.of(number), 'object')
}

/** All objects, in an order in which what is the whole of something that nothing leads to comes before its parts. */
function loose({ objects }: PdfFile): number[] {
  const led = new Set<number>()
  const rest = [...objects.values()]
  for (let value = rest.pop(); value; value = rest.pop()) {
    const inner = value instanceof PDFRawStream ? value.dict : value
    if (value instanceof PDFRef) led.add(value.objectNumber)
    if (inner instanceof PDFArray) rest.push(...inner.asArray())
    if (inner instanceof PDFDict) rest.push(...inner.values())
  }
  const all = [...objects.keys()]
  const unled = all.filter((number) => !led.has(number))
  return [...unled, ...all.filter((number) => saysItsType(objects.get(number))), ...all]
}

const saysItsType = (value: PDFObject | undefined) =>
  value instanceof PDFDict && value.has(PDFName.of('Type'))
