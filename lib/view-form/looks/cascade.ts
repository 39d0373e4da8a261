import { looksIn, type Look } from '@/lib/contracts/view-form/looks'
import { fits, keyOf, keysOf, mostWork, type Bearer } from './bearers'
import { readSheet, readStyle, type Declared, type Ruled, type Simple } from './read-style'

/** What the styles of a document come to for one element. */
export type Looks = Readonly<Partial<Record<Look, string>>>

type Rank = readonly number[]
type Ranked = Readonly<{ simple: Simple; look: Look; value: string; rank: Rank }>

/**
 * Works out the looks of elements as a browser does (CSS Cascade): what is important, then what the element says itself, then the more
 * particular selector, then the later. Only of selectors that look at one element by itself: what others say of looks is refused when a
 * document is stored, and not kept.
 */
export class Cascade {
  private readonly ruled = new Map<string, Ranked[]>()
  private work = 0

  constructor(sheets: readonly string[]) {
    const rules = sheets.flatMap((css) => withoutFaults(() => readSheet(css)))
    rules.forEach((rule, order) => this.take(rule, order))
  }

  /** Whether working it out has taken more than it may; then it is not whole. */
  get isTooMuch(): boolean {
    return this.work > mostWork
  }

  looksOf(bearer: Bearer): Looks {
    const { style } = bearer.element.attribs
    const own = style ? withoutFaults(() => readStyle(style)) : []
    const ranked = [
      ...this.rulesOf(bearer),
      ...own.flatMap((each, order) => rankedOf(each, { classes: [] }, [1, 0, 0, 0, order])),
    ]
    const highest = new Map<Look, Ranked>()
    for (const each of ranked) {
      const before = highest.get(each.look)
      if (!before || compare(before.rank, each.rank) <= 0) highest.set(each.look, each)
    }
    return Object.fromEntries(Array.from(highest, ([look, { value }]) => [look, value]))
  }

  private take({ selectors, isEverywhere, ...declared }: Ruled, order: number): void {
    if (!isEverywhere) return
    for (const { last, isSimple } of selectors) {
      if (!isSimple) continue
      const { name, classes, id } = last
      const rank = [0, id === undefined ? 0 : 1, classes.length, name === undefined ? 0 : 1, order]
      const added = rankedOf(declared, last, rank)
      const key = keyOf(last)
      const known = this.ruled.get(key)
      if (known) known.push(...added)
      else if (added.length > 0) this.ruled.set(key, added)
    }
  }

  private rulesOf(bearer: Bearer): Ranked[] {
    return keysOf(bearer).flatMap((key) => {
      const rules = this.ruled.get(key) ?? []
      this.work += rules.length
      return this.isTooMuch ? [] : rules.filter(({ simple }) => fits(simple, bearer))
    })
  }
}

function rankedOf(
  { property, value, isImportant }: Declared,
  simple: Simple,
  rank: Rank,
): Ranked[] {
  return (looksIn(property, value) ?? []).map(([look, said]) => ({
    ...{ simple, look, value: said },
    rank: [isImportant ? 1 : 0, ...rank],
  }))
}

function compare(one: Rank, other: Rank): number {
  const at = one.findIndex((each, index) => each !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** What is no style says nothing, as in a browser; the archive refuses it. */
function withoutFaults<Value>(read: () => Value[]): Value[] {
  try {
    return read()
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
