import { codeSystem } from '@/lib/contracts/archive/systems'
import {
  documentFormats,
  documentLanguages,
  type DocumentFormat,
  type DocumentLanguage,
} from '@/lib/domain/codes/document-states'
import { readCoding } from '../checks/read-coding'
import { readMoment } from '../checks/read-moment'
import type { BundleContext } from '../bundle/bundle-context'
import type { Place } from '../bundle/place'
import { readBinary } from './read-binary'
import type { ContentType, IncomingContent } from '../bundle/transaction'

export type Contents = Readonly<{
  contents?: readonly IncomingContent[]
  language?: DocumentLanguage
  createdAt?: Date
  format?: DocumentFormat
}>

const contentTypes = ['application/xhtml+xml', 'application/json', 'application/pdf'] as const
/** The view form alone or with its structured form, or a PDF alone. */
const combinations = [
  'application/xhtml+xml',
  'application/xhtml+xml application/json',
  'application/pdf',
]

/** The forms of a document (A1); its language and the moment it was made stand with the first of them. */
export function readContents(document: Place, bundle: BundleContext): Contents {
  const list = document.at('content')
  const places = list.list('The content', 1, 2)
  const forms = places.map((place) => readForm(place, bundle))
  const [first, second] = forms
  const types = forms.flatMap((form) => form.contentType ?? [])
  const isKnown = combinations.includes(types.join(' '))
  if (!isKnown && types.length === forms.length && forms.length > 0) {
    const says = 'A document is XHTML, or XHTML followed by JSON, or PDF alone.'
    list.report('unsupported-content', says)
  }
  if (isKnown && first && second) checkAgreement(places[1]!, first, second)
  const contents = forms.flatMap((form) => form.content ?? [])
  return {
    contents: contents.length === forms.length && forms.length > 0 ? contents : undefined,
    language: first?.language,
    createdAt: first?.createdAt,
    format: first?.format,
  }
}

type Form = ReturnType<typeof readForm>

function readForm(place: Place, bundle: BundleContext) {
  if (!place.hasOnly(['attachment', 'format'])) return {}
  const attachment = place.at('attachment').required('The attachment')
  const known = ['contentType', 'language', 'url', 'creation', 'title', 'size', 'hash']
  attachment.hasOnly(known)
  const contentType = readContentType(attachment.at('contentType'))
  const isFirst = contentType !== 'application/json'
  const language = attachment.at('language')
  const creation = attachment.at('creation')
  if (isFirst && attachment.isThere) {
    language.required('The language')
    creation.required('The moment of making')
  }
  const spoken = language.oneOf(documentLanguages)
  const format = place.at('format').required('The format')
  return {
    contentType,
    language: spoken,
    createdAt: readMoment(creation, bundle.now),
    format: readCoding(format, codeSystem.documentFormat, documentFormats),
    content: readBinary(attachment, contentType, spoken, bundle),
  }
}

function readContentType(place: Place): ContentType | undefined {
  const found = contentTypes.find((type) => type === place.required('The content type').value)
  if (found || !place.isThere) return found
  return place.report('unsupported-content', `Content can be ${contentTypes.join(', ')}.`)
}

/** What the structured form repeats of the view form must be the same. */
function checkAgreement(place: Place, first: Form, second: Form): void {
  const attachment = place.at('attachment')
  if (second.format && second.format !== first.format) {
    place.at('format').report('conflicting-values', 'Both forms have the same format.')
  }
  if (second.language && second.language !== first.language) {
    attachment.at('language').report('conflicting-values', 'Both forms have the same language.')
  }
  if (second.createdAt && second.createdAt.getTime() !== first.createdAt?.getTime()) {
    attachment.at('creation').report('conflicting-values', 'Both forms are made at once.')
  }
}
