import { generate, parse, walk, type CssNode, type Declaration, type WalkContext } from 'css-tree'

/** What a declaration of a style says, in small letters. */
export type Declared = Readonly<{ property: string; value: string; isImportant: boolean }>

/** What a selector names of one element: its kind, classes and id. */
export type Simple = Readonly<{ name?: string; classes: readonly string[]; id?: string }>

type Selector = Readonly<{
  /** What it names of the element that it ends with; that may be more elements than it is of, and never fewer. */
  last: Simple
  /** Whether it looks at nothing else. */
  isSimple: boolean
  /** All classes and ids that it names, of whatever element. */
  classes: readonly string[]
  ids: readonly string[]
}>

export type Ruled = Declared &
  Readonly<{
    /** Of the rule that it stands in; none: it is of no rule. */
    selectors: readonly Selector[]
    /** Whether it holds whatever the reader reads by. */
    isEverywhere: boolean
  }>

/** The declarations of a `style` attribute. @throws SyntaxError */
export function readStyle(css: string): Declared[] {
  const found: Declared[] = []
  walk(read(css, 'declarationList'), {
    visit: 'Declaration',
    enter: (declaration) => void found.push(declaredIn(declaration)),
  })
  return found
}

/** The declarations of a style sheet, with its comments, which the parser tells from texts that look like one. @throws SyntaxError */
export function readSheet(css: string): Ruled[] {
  const found: Ruled[] = []
  const known = new Map<CssNode, readonly Selector[]>()
  let depth = 0
  walk(read(css, 'stylesheet'), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Rule') depth += 1
      if (node.type !== 'Declaration') return
      const { rule, atrule } = this
      const selectors = rule ? (known.get(rule) ?? selectorsOf(rule.prelude)) : []
      if (rule) known.set(rule, selectors)
      found.push({
        ...declaredIn(node),
        selectors,
        isEverywhere: atrule === null && depth === 1,
      })
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') depth -= 1
    },
  })
  return found
}

function read(css: string, context: 'stylesheet' | 'declarationList'): CssNode {
  return parse(css.replace(/^\s*<!--|-->\s*$/g, ''), {
    context,
    parseCustomProperty: false,
    onParseError: (error) => {
      throw new SyntaxError(error.message)
    },
  })
}

function declaredIn({ property, value, important }: Declaration): Declared {
  const written = generate(value).trim().toLowerCase()
  return {
    property: property.toLowerCase(),
    // Anything else after "!" makes a browser pass the whole by.
    value: typeof important === 'string' ? `${written}!${important}` : written,
    isImportant: important === true,
  }
}

function selectorsOf(prelude: CssNode): Selector[] {
  if (prelude.type !== 'SelectorList')
    return [{ last: { classes: [] }, isSimple: false, classes: [], ids: [] }]
  return prelude.children.toArray().map(selectorOf)
}

function selectorOf(selector: CssNode): Selector {
  let last: Simple = { classes: [] }
  let isSimple = true
  const classes: string[] = []
  const ids: string[] = []
  walk(selector, (node) => {
    isSimple &&= ofOneElement.has(node.type)
    if (node.type === 'Combinator') last = { classes: [] }
    // A name with its namespace may be any.
    if (node.type === 'TypeSelector' && !/[*|]/.test(node.name))
      last = { ...last, name: node.name.toLowerCase() }
    if (node.type === 'ClassSelector') {
      classes.push(node.name)
      last = { ...last, classes: [...last.classes, node.name] }
    }
    if (node.type === 'IdSelector') {
      ids.push(node.name)
      last = { ...last, id: node.name }
    }
    // What it says of others is left out of account: then the rule counts.
    return node.type === 'PseudoClassSelector' && node.children ? walk.skip : undefined
  })
  return { last, isSimple, classes, ids }
}

const ofOneElement = new Set(['Selector', 'TypeSelector', 'ClassSelector', 'IdSelector'])
