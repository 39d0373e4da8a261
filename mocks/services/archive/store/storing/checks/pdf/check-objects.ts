import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { actionTypes, allowed, forbiddenKeys, kindKeys, webAddress } from './allowed'
import { filtersOf } from './inflated'
import type { PdfFile } from './read-file'
import { isList, type ListRole, type Role } from './roles'
import { UnfitPdf } from './unfit-pdf'
import { walk, type Found } from './walk'

const active = (says: string) => new UnfitPdf('active-content', says)
const invalid = (says: string) => new UnfitPdf('invalid-pdf', says)

/**
 * Looks at every object of a file as what it is where it stands, from the trailers on, and at what nothing leads to, and so
 * at every place from which something could be begun. Objects are read, not words: a bookmark may be called "JavaScript",
 * and a font too, but only where fonts are listed, and what is listed there is a font.
 *
 * @throws UnfitPdf
 */
export function checkObjects(file: PdfFile): void {
  walk(file, ({ value, role }) => {
    const read = roleRead({ value, role })
    const dictionary = value instanceof PDFRawStream ? value.dict : value
    if (value instanceof PDFRawStream) checkStream(value.dict)
    if (isList(read)) checkList(value)
    else {
      if (dictionary instanceof PDFDict) checkDictionary(dictionary)
      checks[read]?.(value)
    }
    return read
  })
}

/** An appearance is a drawing, or a list of them by the states of a button. */
function roleRead({ value, role }: Found): Role {
  if (role === 'appearance') return value instanceof PDFDict ? 'drawings' : 'drawing'
  return role
}

function checkList(value: PDFObject): void {
  if (!(value instanceof PDFDict)) throw invalid('a list of names that is none')
}

/** What is asked of a value beside its keys. */
const checks: Readonly<Partial<Record<Exclude<Role, ListRole>, (value: PDFObject) => void>>> = {
  catalog: (value) => value instanceof PDFDict && checkCatalog(value),
  trees: (value) => value instanceof PDFDict && checkTrees(value),
  opening: (value) => value instanceof PDFDict && checkOpening(value),
  begun: checkBegun,
  action: checkAction,
  annotation: (value) => value instanceof PDFDict && checkAnnotation(value),
  font: (value) => {
    if (!(value instanceof PDFDict) || nameAt(value, 'Type') !== 'Font')
      throw invalid('a font that is none')
  },
  drawing: (value) => {
    if (!(value instanceof PDFRawStream)) throw invalid('a drawing that is none')
    if (!allowed.xObjects.has(nameAt(value.dict, 'Subtype') ?? ''))
      throw active('a program of a page')
  },
  place: (value) => {
    if (value instanceof PDFDict && value.has(PDFName.of('S')))
      throw active('a place to go to that does something')
  },
  name: (value) => {
    if (!(value instanceof PDFName || value instanceof PDFArray))
      throw invalid('a name that is none')
  },
}

function checkStream(dictionary: PDFDict): void {
  if (dictionary.has(PDFName.of('F'))) throw active('a stream that is kept elsewhere')
  for (const filter of filtersOf(dictionary))
    if (!allowed.filters.has(filter))
      throw invalid('a stream that PDF/A does not allow to be packed so')
}

/** What holds of each dictionary by its own words, wherever it stands. */
function checkDictionary(dictionary: PDFDict): void {
  for (const key of kindKeys)
    if (dictionary.get(PDFName.of(key)) instanceof PDFRef)
      throw invalid('an object that names its kind indirectly')
  for (const key of dictionary.keys())
    if (forbiddenKeys.has(key.decodeText())) throw active('a script, an action or a file within')

  const type = nameAt(dictionary, 'Type')
  if (type !== undefined && !allowed.types.has(type))
    throw active('an object of a kind that is not read')
  if (type === 'Annot') checkAnnotation(dictionary)
  if (type === 'XObject' && !allowed.xObjects.has(nameAt(dictionary, 'Subtype') ?? ''))
    throw active('a program of a page')
  if (type === 'Catalog') checkCatalog(dictionary)

  const kind = nameAt(dictionary, 'S')
  const isElement =
    type === 'StructElem' || (dictionary.has(PDFName.of('P')) && dictionary.has(PDFName.of('K')))
  if (type === 'Action' || (kind !== undefined && actionTypes.has(kind) && !isElement))
    checkAction(dictionary)
}

/** What stands where an action may: an action, or the attributes of an element, which have an owner and no kind. */
function checkBegun(value: PDFObject): void {
  const isAttributes =
    value instanceof PDFDict && value.has(PDFName.of('O')) && !value.has(PDFName.of('S'))
  if (!isAttributes) checkAction(value)
}

function checkAction(action: PDFObject): void {
  // Of several, each is looked at by itself; in attributes of an element, numbers say how old they are.
  if (action instanceof PDFArray || action instanceof PDFNumber) return
  if (!(action instanceof PDFDict)) throw active('an action that is none')
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

function checkCatalog(catalog: PDFDict): void {
  for (const key of catalog.keys())
    if (!allowed.catalog.has(key.decodeText()))
      throw active('a part that is not read, as a portfolio')
}

function checkTrees(trees: PDFDict): void {
  for (const key of trees.keys())
    if (!allowed.names.has(key.decodeText())) throw active('a list of scripts or files')
}

/** It may open at a page; nothing happens then. */
function checkOpening(opening: PDFDict): void {
  if (nameAt(opening, 'S') !== 'GoTo' || opening.has(PDFName.of('Next')))
    throw active('an action that begins by itself')
}

export function resolved(file: PdfFile, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? file.at(value) : value
}

export function nameAt(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.get(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}
