/** What a section of docs/performance.md ends with, when it says when it was measured. */
const measuredOn = /^Measured on (\d{4}-\d\d-\d\d)/m

/**
 * docs/performance.md: of each measurement the newest section there is. One that was not measured on this machine stays as it stands, known by its heading,
 * and what no measurement is called by any more goes.
 *
 * @param {{ opening: string, headings: readonly string[], stands: string, measured: readonly string[] }} parts `opening`: what it begins with;
 *   `headings`: of all measurements, in their order; `stands`: the document as it is; `measured`: sections that were measured here, each with its heading
 * @returns {string}
 */
export function performanceDocument({ opening, headings, stands, measured }) {
  const here = sectionsOf(measured.join('\n\n'))
  const known = sectionsOf(stands)
  const strange = [...here.keys()].filter((heading) => !headings.includes(heading))
  if (strange.length > 0)
    throw new Error(`No measurement is said to have the heading ${strange.join(', ')}.`)
  const sections = headings.flatMap((heading) => newest(known.get(heading), here.get(heading)))
  return `${[opening.trimEnd(), ...sections].join('\n\n')}\n`
}

/**
 * The sections of a document by their headings, without what comes before the first.
 * @param {string} text
 * @returns {ReadonlyMap<string, string>}
 */
function sectionsOf(text) {
  const sections = text.split(/^(?=## )/m).filter((section) => section.startsWith('## '))
  return new Map(
    sections.map((section) => [
      section.slice('## '.length, section.indexOf('\n')).trim(),
      section.trimEnd(),
    ]),
  )
}

/**
 * Of two sections the one that was measured later; on the same day the one of this machine.
 * @param {string | undefined} stands
 * @param {string | undefined} here
 */
function newest(stands, here) {
  if (stands === undefined || here === undefined) return stands ?? here ?? []
  return dayOf(stands) > dayOf(here) ? stands : here
}

const dayOf = (/** @type {string} */ section) => measuredOn.exec(section)?.[1] ?? ''
