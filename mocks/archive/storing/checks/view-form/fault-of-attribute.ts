import type { ErrorCode } from '../../reading-in/error-codes'
import { faultOfStyle } from './fault-of-style'

export type Fault = Readonly<{ error: ErrorCode; says: string }>
export type Attribute = Readonly<{ prefix: string; local: string; value: string }>

const plainImage = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/
const link = /^(https?:|mailto:|tel:|#)/i
/** What browsers leave out of an address, and what hides "javascript:" from a careless look. */
const ignoredInAddresses = /[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]/g

/** What is wrong with an attribute of a view form, if anything. */
export function faultOfAttribute(element: string, attribute: Attribute): Fault | undefined {
  const name = attribute.local.toLowerCase()
  if (attribute.prefix === 'xmlns' || name === 'xmlns') return undefined
  if (attribute.prefix !== '' && !(attribute.prefix === 'xml' && ofXml.has(name))) {
    return { error: 'invalid-view-form', says: 'an attribute of a foreign namespace' }
  }
  if (name.startsWith('on')) return { error: 'active-content', says: 'an event attribute' }
  if (name === 'style') return faultOfStyle(attribute.value)
  if (name === 'href') return faultOfLink(attribute.value)
  if (name === 'src') return faultOfImage(element, attribute.value)
  if (name === 'http-equiv') return faultOfPragma(attribute.value)
  return fetching.has(name)
    ? {
        error: 'active-content',
        says: 'an attribute that makes the reader fetch or send something',
      }
    : undefined
}

const ofXml: ReadonlySet<string> = new Set(['lang', 'space', 'id'])
const fetching = new Set(
  'action formaction srcset srcdoc background poster data ping longdesc manifest codebase classid'.split(
    ' ',
  ),
)

function faultOfLink(value: string): Fault | undefined {
  const says = 'a link that is neither http, https, mailto, tel nor a place in the document'
  return link.test(value.replace(ignoredInAddresses, ''))
    ? undefined
    : { error: 'active-content', says }
}

function faultOfImage(element: string, value: string): Fault | undefined {
  const says = 'a source other than a PNG or JPEG image within the document'
  return element === 'img' && plainImage.test(value.replace(/\s/g, ''))
    ? undefined
    : { error: 'active-content', says }
}

function faultOfPragma(value: string): Fault | undefined {
  return value.trim().toLowerCase() === 'content-type'
    ? undefined
    : { error: 'active-content', says: 'an http-equiv other than Content-Type' }
}
