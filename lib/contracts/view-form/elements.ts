/** What an element says beside its words, which no channel may leave to its look alone. */
export type Told =
  | 'struck'
  | 'added'
  | 'marked'
  | 'underlined'
  | 'quoted'
  | 'raised'
  | 'lowered'
  | 'expanded'
  | 'annotated'

export type ElementRule = Readonly<{
  /** Whether words run on over its borders, or it parts those before from those after; or nobody reads what is in it. */
  flow: 'block' | 'inline' | 'silent'
  /** The element that a portal shows it as; none: its content stands without it, or, when silent, is left out. */
  as?: string
  told?: Told
}>

const block = (...names: readonly string[]) => rules({ flow: 'block' }, names)
const inline = (...names: readonly string[]) => rules({ flow: 'inline' }, names)

/**
 * All elements that a view form may have (docs/view-forms.md). The archive refuses any other when a document is stored; the portal
 * shows these and no other, on the page, in print, in its PDF and by ear. One that is not here is neither stored nor shown.
 */
export const viewFormElements: Readonly<Record<string, ElementRule>> = {
  ...rules({ flow: 'block', as: undefined }, ['html', 'body']),
  ...rules({ flow: 'silent', as: undefined }, ['head', 'title', 'meta', 'style']),
  // Only where names of metadata come from, as some programs write it; any other is refused as active.
  ...rules({ flow: 'silent', as: undefined }, ['link']),
  ...block('p', 'div', 'blockquote', 'pre', 'hr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
  ...block('ul', 'ol', 'li', 'dl', 'dt', 'dd'),
  ...block('table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img'),
  // Widths of columns are looks.
  ...rules({ flow: 'block', as: undefined }, ['colgroup', 'col']),
  menu: { flow: 'block', as: 'ul' },
  // Regions say nothing to a reader here, but part texts. What could be opened is open.
  ...rules({ flow: 'block', as: 'div' }, [
    ...['header', 'footer', 'main', 'section', 'article', 'aside', 'nav', 'hgroup', 'address'],
    ...['figure', 'figcaption', 'details', 'summary'],
  ]),
  ...inline('span', 'a', 'em', 'strong', 'b', 'i', 'small', 'code', 'bdi', 'wbr'),
  ...rules({ flow: 'inline', as: 'i' }, ['dfn', 'cite', 'var']),
  ...rules({ flow: 'inline', as: 'code' }, ['kbd', 'samp']),
  // Without what a machine would read of it (which is in the text, too) it is none to a browser.
  time: { flow: 'inline', as: 'span' },
  data: { flow: 'inline', as: 'span' },
  del: { flow: 'inline', as: 'del', told: 'struck' },
  s: { flow: 'inline', as: 'del', told: 'struck' },
  ins: { flow: 'inline', as: 'ins', told: 'added' },
  mark: { flow: 'inline', as: 'mark', told: 'marked' },
  u: { flow: 'inline', as: 'u', told: 'underlined' },
  q: { flow: 'inline', as: 'span', told: 'quoted' },
  sup: { flow: 'inline', as: 'sup', told: 'raised' },
  sub: { flow: 'inline', as: 'sub', told: 'lowered' },
  abbr: { flow: 'inline', as: 'abbr', told: 'expanded' },
  ruby: { flow: 'inline', as: 'span' },
  rb: { flow: 'inline', as: 'span' },
  rt: { flow: 'inline', as: 'span', told: 'annotated' },
  rp: { flow: 'silent', as: undefined },
}

/** Elements that run, embed, send or redirect; naming them apart makes for a clearer refusal. */
export const activeElements: ReadonlySet<string> = new Set(
  `script iframe frame frameset object embed applet form input button select textarea link base
   audio video source track canvas svg math template slot dialog portal noscript`
    .trim()
    .split(/\s+/),
)

function rules(
  rule: Omit<ElementRule, 'as'> & { as?: string },
  names: readonly string[],
): Record<string, ElementRule> {
  const isNamed = 'as' in rule
  return Object.fromEntries(names.map((name) => [name, isNamed ? rule : { ...rule, as: name }]))
}
