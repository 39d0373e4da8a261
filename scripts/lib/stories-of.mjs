import { tagsOf } from './story-tags.mjs'

const ofStory = /^e2e\/specs\/.*\.spec\.ts$/

/**
 * The stories that tell of files: by their tags, and what is itself a story.
 * @param {readonly string[]} files paths in the project
 * @returns {{ reasons: { story: string, because: string }[], args: string[] }} `args`: what Playwright tells them by, empty when
 *   there are none
 */
export function storiesOf(files) {
  const specs = files.filter((file) => ofStory.test(file))
  /** @type {Map<string, string>} */
  const tags = new Map()
  for (const file of files) {
    for (const tag of tagsOf(file) ?? []) if (!tags.has(tag)) tags.set(tag, file)
  }
  const reasons = [
    ...[...tags].map(([story, because]) => ({ story, because })),
    ...specs.map((spec) => ({ story: spec, because: 'itself' })),
  ]
  return { reasons, args: argsFor([...tags.keys()], specs) }
}

/**
 * Playwright takes one pattern, and holds it against the path of the file, then the title with its tags.
 * @param {readonly string[]} tags
 * @param {readonly string[]} specs
 */
function argsFor(tags, specs) {
  const parts = [
    ...tags.map((tag) => `${tag}(?![\\w-])`),
    ...specs.map((spec) => spec.slice('e2e/'.length).replaceAll(/[.\\]/g, '\\$&')),
  ]
  return parts.length === 0 ? [] : ['--grep', parts.join('|')]
}
