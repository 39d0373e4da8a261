import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFHexString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { actionTypes, allowed, forbiddenKeys, freeNames, kindKeys, webAddress } from './allowed'
import { filtersOf } from './inflated'
import type { PdfFile } from './read-file'
import { UnfitPdf } from './unfit-pdf'

const active = (says: string) => new UnfitPdf('active-content', says)

/**
 * Looks at every object of a file, whether anything leads to it or not, and at every place from which something could be
 * begun. Objects are read, not words: a bookmark may be called "JavaScript".
 *
 * @throws UnfitPdf
 */
export function checkObjects(file: PdfFile): void {
  const maps = mapsOf(file)
  const rest: { value: PDFObject; isMap: boolean }[] = []
  for (const [number, value] of file.objects) rest.push({ value, isMap: maps.has(number) })
  for (const trailer of file.trailers) rest.push({ value: trailer, isMap: false })
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, isMap } = next
    if (value instanceof PDFArray)
      for (const each of value.asArray()) rest.push({ value: each, isMap: false })
    const dictionary = value instanceof PDFRawStream ? value.dict : value
    if (!(dictionary instanceof PDFDict)) continue
    if (value instanceof PDFRawStream) checkStream(dictionary)
    if (!isMap) checkDictionary(file, dictionary)
    for (const [key, each] of dictionary.entries())
      rest.push({ value: each, isMap: freeNames.has(key.decodeText()) })
  }
}

/** Numbers of the dictionaries whose keys are names of the writer's own. */
function mapsOf({ objects }: PdfFile): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const value of objects.values()) {
    const dictionary = value instanceof PDFRawStream ? value.dict : value
    if (!(dictionary instanceof PDFDict)) continue
    for (const [key, each] of dictionary.entries())
      if (each instanceof PDFRef && freeNames.has(key.decodeText())) numbers.add(each.objectNumber)
  }
  return numbers
}

function checkStream(dictionary: PDFDict): void {
  if (dictionary.has(PDFName.of('F'))) throw active('a stream that is kept elsewhere')
  for (const filter of filtersOf(dictionary))
    if (!allowed.filters.has(filter))
      throw new UnfitPdf('invalid-pdf', 'a stream that PDF/A does not allow to be packed so')
}

function checkDictionary(file: PdfFile, dictionary: PDFDict): void {
  for (const key of kindKeys)
    if (dictionary.get(PDFName.of(key)) instanceof PDFRef)
      throw new UnfitPdf('invalid-pdf', 'an object that names its kind indirectly')
  for (const key of dictionary.keys())
    if (forbiddenKeys.has(key.decodeText())) throw active('a script, an action or a file within')

  const type = nameAt(dictionary, 'Type')
  const subtype = nameAt(dictionary, 'Subtype')
  if (type !== undefined && !allowed.types.has(type))
    throw active('an object of a kind that is not read')
  if (type === 'Annot') checkAnnotation(dictionary)
  if (type === 'XObject' && !allowed.xObjects.has(subtype ?? ''))
    throw active('a program of a page')
  if (type === 'Catalog') checkCatalog(file, dictionary)
  for (const each of list(file, dictionary, 'Annots'))
    if (each instanceof PDFDict) checkAnnotation(each)
  for (const key of ['A', 'PA']) for (const each of list(file, dictionary, key)) checkBegun(each)

  const kind = nameAt(dictionary, 'S')
  const isElement =
    type === 'StructElem' || (dictionary.has(PDFName.of('P')) && dictionary.has(PDFName.of('K')))
  if (type === 'Action' || (kind !== undefined && actionTypes.has(kind) && !isElement)) {
    checkAction(dictionary)
    for (const each of list(file, dictionary, 'Next')) checkBegun(each)
  }
}

/** What stands where an action may: an action, or the attributes of an element, which have an owner and no kind. */
function checkBegun(value: PDFObject): void {
  if (!(value instanceof PDFDict)) throw active('an action that is none')
  const isAttributes = value.has(PDFName.of('O')) && !value.has(PDFName.of('S'))
  if (!isAttributes) checkAction(value)
}

function checkAction(action: PDFDict): void {
  const kind = nameAt(action, 'S') ?? ''
  if (!allowed.actions.has(kind))
    throw active('an action that does more than go to a page or an address')
  if (kind === 'Named' && !allowed.namedActions.has(nameAt(action, 'N') ?? ''))
    throw active('an action of a name that is not allowed')
  if (kind !== 'URI') return
  const address = action.get(PDFName.of('URI'))
  const isText = address instanceof PDFString || address instanceof PDFHexString
  if (!isText || !webAddress.test(address.decodeText()))
    throw active('a link that leads nowhere good')
}

function checkAnnotation(annotation: PDFDict): void {
  if (!allowed.annotations.has(nameAt(annotation, 'Subtype') ?? ''))
    throw active('an annotation of a kind that is not allowed')
}

function checkCatalog(file: PdfFile, catalog: PDFDict): void {
  for (const key of catalog.keys())
    if (!allowed.catalog.has(key.decodeText()))
      throw active('a part that is not read, as a portfolio')
  const names = resolved(file, catalog.get(PDFName.of('Names')))
  if (names instanceof PDFDict)
    for (const key of names.keys())
      if (!allowed.names.has(key.decodeText())) throw active('a list of scripts or files')
  const opening = resolved(file, catalog.get(PDFName.of('OpenAction')))
  if (opening instanceof PDFDict && nameAt(opening, 'S') !== 'GoTo')
    throw active('an action that begins by itself')
}

/** What stands under a key: nothing, one thing, or each of an array. */
function list(file: PdfFile, dictionary: PDFDict, key: string): PDFObject[] {
  const value = resolved(file, dictionary.get(PDFName.of(key)))
  if (value === undefined) return []
  const all = value instanceof PDFArray ? value.asArray() : [value]
  return all
    .map((each) => resolved(file, each))
    .filter((each): each is PDFObject => each instanceof PDFDict || each instanceof PDFArray)
}

export function resolved(file: PdfFile, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? file.at(value) : value
}

export function nameAt(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.get(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}
