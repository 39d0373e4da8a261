import { attributeRule } from '@/lib/contracts/view-form/attributes'
import type { ErrorCode } from '../../bundle/error-codes'

export type Fault = Readonly<{ error: ErrorCode; says: string }>
export type Attribute = Readonly<{ prefix: string; local: string; value: string }>

/** An address that no reader may be led to by pressing it. */
const harmless = /^(https?:|mailto:|tel:|#)/i
const plainImage = /^data:image\/(png|jpeg);base64,/
/** What browsers leave out of an address, and what hides "javascript:" from a careless look. */
const ignoredInAddresses = /[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]/g

/** What is wrong with an attribute of a view form, if anything. Styles are judged by `faultsOfStyle`. */
export function faultOfAttribute(element: string, attribute: Attribute): Fault | undefined {
  const { prefix, local, value } = attribute
  const name = local.toLowerCase()
  // Declarations alone: what is only called so is an attribute as any other.
  if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) return undefined
  if (prefix !== '' && prefix !== 'xml') {
    return invalid(`the attribute ${prefix}:${local}, which is of a foreign namespace`)
  }
  return (
    activity(element, name, value) ??
    (local === name
      ? unknown(element, prefix ? `xml:${local}` : local, value)
      : invalid(`the attribute ${local} of ${element}; write it in small letters`))
  )
}

/** What acts, fetches or sends, and is refused as that whatever the table says. */
function activity(element: string, name: string, value: string): Fault | undefined {
  const refused = (says: string): Fault => ({ error: 'active-content', says })
  if (name.startsWith('on')) return refused('an event attribute')
  if (fetching.has(name)) {
    return refused('an attribute that makes the reader fetch or send something')
  }
  if (name === 'href' && !harmless.test(value.replace(ignoredInAddresses, ''))) {
    return refused('a link that is neither https, mailto, tel nor a place in the document')
  }
  if (name === 'src' && !(element === 'img' && plainImage.test(value.replace(/\s/g, '')))) {
    return refused('a source other than a PNG or JPEG image within the document')
  }
  if (name === 'http-equiv' && /refresh|cookie|policy/i.test(value)) {
    return refused('an http-equiv other than Content-Type')
  }
  return undefined
}

const fetching = new Set(
  'action formaction srcset srcdoc background poster ping longdesc manifest codebase classid usemap'.split(
    ' ',
  ),
)

function unknown(element: string, name: string, value: string): Fault | undefined {
  const rule = attributeRule(element, name)
  if (rule?.allows(value)) return undefined
  return invalid(
    rule
      ? `the attribute ${name} of ${element} with a value that it may not have; write ${rule.write}`
      : `the attribute ${name} of ${element}, which view forms may not have`,
  )
}

function invalid(says: string): Fault {
  return { error: 'invalid-view-form', says }
}
