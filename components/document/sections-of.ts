/** A section of a view form: its heading, as it is and how high, and what stands below it, as HTML. */
export type FormSection = Readonly<{
  heading: Readonly<{ level: Level; attributes: Attributes; html: string }>
  body: string
}>
export type Sections = Readonly<{ before: string; sections: readonly FormSection[] }>

type Level = 2 | 3 | 4 | 5 | 6
type Attributes = Readonly<{ id?: string; lang?: string; dir?: string; tabIndex?: number }>
type Heading = Readonly<{ level: Level; attributes: string; from: number; to: number; end: number }>

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/g
const empty = new Set(['br', 'col', 'hr', 'img', 'wbr'])

/**
 * The sections of a dressed view form: those of the highest headings of which there are several, where they stand beside each other and
 * within nothing. Null where it has none such, or something in it can't be told: then the form is shown as a whole.
 */
export function sectionsOf(html: string): Sections | null {
  const headings = headingsIn(html)
  if (headings === null) return null
  const level = headings
    .map((each) => each.level)
    .sort()
    .find(isOfSeveral(headings))
  const own = headings.filter((each) => each.level === level)
  const [first] = own
  if (!first || own.some(({ to, end }) => /<a\b/.test(html.slice(to, end)))) return null
  const sections = own.map((heading, at) => ({
    heading: {
      level: heading.level,
      attributes: attributesIn(heading.attributes),
      html: html.slice(heading.to, heading.end),
    },
    body: html.slice(heading.end + `</h${heading.level}>`.length, own[at + 1]?.from ?? html.length),
  }))
  return { before: html.slice(0, first.from), sections }
}

const isOfSeveral = (headings: readonly Heading[]) => (level: Level) =>
  headings.filter((each) => each.level === level).length > 1

/** Headings that stand within nothing; null when tags are not closed as they were opened. */
function headingsIn(html: string): Heading[] | null {
  const headings: Heading[] = []
  const open: string[] = []
  let begun: Omit<Heading, 'end'> | null = null
  for (const { 0: whole, 1: closing, 2: name = '', 3: attributes = '', index } of html.matchAll(
    tag,
  )) {
    if (empty.has(name)) continue
    if (!closing) {
      const level = /^h([2-6])$/.exec(name)?.[1]
      if (level && open.length === 0)
        begun = { level: Number(level) as Level, attributes, from: index, to: index + whole.length }
      open.push(name)
      continue
    }
    if (open.pop() !== name) return null
    if (begun && open.length === 0) headings.push({ ...begun, end: index })
    if (open.length === 0) begun = null
  }
  return open.length === 0 ? headings : null
}

function attributesIn(attributes: string): Attributes {
  const valueOf = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]
  const id = valueOf('id')
  return {
    ...(id !== undefined && { id: plain(id) }),
    ...(valueOf('tabindex') !== undefined && { tabIndex: -1 }),
    lang: valueOf('lang'),
    dir: valueOf('dir'),
  }
}

/** A value as it is, which is written anew where it is drawn. */
const plain = (value: string) =>
  value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
