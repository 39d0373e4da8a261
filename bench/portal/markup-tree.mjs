import { Parser } from 'htmlparser2'

/** React's names for attributes that HTML spells otherwise. */
const names = {
  class: 'className',
  for: 'htmlFor',
  charset: 'charSet',
  tabindex: 'tabIndex',
  hreflang: 'hrefLang',
  datetime: 'dateTime',
  autocomplete: 'autoComplete',
  crossorigin: 'crossOrigin',
  maxlength: 'maxLength',
  inputmode: 'inputMode',
  viewbox: 'viewBox',
  spellcheck: 'spellCheck',
  accesskey: 'accessKey',
  colspan: 'colSpan',
}

const spelled = Object.fromEntries(Object.entries(names).map(([html, react]) => [react, html]))

/** How HTML spells an attribute that React may have another name for. */
export const htmlName = (name) => (name === 'viewBox' ? name : (spelled[name] ?? name))

/**
 * The elements of a page as [tag, props, children], without scripts and without what Next adds of its own.
 *
 * @param {string} html
 */
export function markupTree(html) {
  const stack = [['#root', {}, []]]
  let skipping = 0
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (skipping > 0 || tag === 'script') return void skipping++
        const props = Object.fromEntries(
          Object.entries(attributes)
            .filter(([name]) => !name.startsWith('on') && name !== 'style' && name !== 'nonce')
            .map(([name, value]) => [
              names[name] ?? name,
              value === '' && !name.startsWith('data-') && name !== 'value' && name !== 'alt'
                ? true
                : value,
            ]),
        )
        const node = [tag, props, []]
        stack.at(-1)[2].push(node)
        stack.push(node)
      },
      ontext(text) {
        if (skipping === 0 && stack.length > 1) stack.at(-1)[2].push(text)
      },
      onclosetag() {
        if (skipping > 0) return void skipping--
        stack.pop()
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return stack[0][2].find((node) => node[0] === 'html')
}
