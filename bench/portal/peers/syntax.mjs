import { htmlName } from '../markup-tree.mjs'

const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'source', 'path', 'use'])

/** Each framework's own way to write an expression, an attribute and a loop. */
const syntaxes = {
  svelte: {
    attribute: htmlAttribute,
    loop: ({ each, shapes }, write) => {
      const branch = (shape, at) => `{${at === 0 ? '#if' : ':else if'} row.shape === ${at}}${shape}`
      const body = shapes.map(write)
      const one = body.length === 1 ? body[0] : `${body.map(branch).join('')}{/if}`
      return `{#each ${each} as row}${one}{/each}`
    },
  },
  astro: { attribute: htmlAttribute, loop: mapped },
  jsx: {
    attribute: ([name, value]) => {
      if (value === true) return ` ${name}`
      return ` ${name}={${typeof value === 'string' ? JSON.stringify(value) : value.value}}`
    },
    loop: ({ each, shapes }, write) =>
      mapped({ each, shapes }, (shape) => write(withKey(shape)), '(row, at)'),
  },
}

/**
 * Writes a template (page-template.mjs) in the language of a framework.
 *
 * @param {'svelte' | 'astro' | 'jsx'} language
 */
export function writer(language) {
  const { loop } = syntaxes[language]
  return function write(part) {
    if ('text' in part) return `{${part.text}}`
    if ('each' in part) return loop(part, write)
    const { tag, children } = part
    const begun = opening(language, part)
    if (empty.has(tag) && children.length === 0) return `${begun} />`
    return `${begun}>${children.map(write).join('')}</${tag}>`
  }
}

/** An element's name and attributes, where what is in it is written elsewhere. */
export function opening(language, { tag, attributes }) {
  return `<${tag}${attributes.map(syntaxes[language].attribute).join('')}`
}

function htmlAttribute([name, value]) {
  const spelled = htmlName(name)
  if (value === true) return ` ${spelled}`
  if (typeof value !== 'string') return ` ${spelled}={${value.value}}`
  const text = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return ` ${spelled}="${text.replaceAll('{', '&#123;').replaceAll('}', '&#125;')}"`
}

function mapped({ each, shapes }, write, given = '(row)') {
  const body = shapes.map(write)
  const chosen = body
    .slice(0, -1)
    .reduceRight((rest, shape, at) => `row.shape === ${at} ? ${shape} : ${rest}`, body.at(-1))
  return `{${each}.map(${given} => (${chosen}))}`
}

const withKey = (shape) => ({
  ...shape,
  attributes: [['key', { value: 'at' }], ...shape.attributes],
})
