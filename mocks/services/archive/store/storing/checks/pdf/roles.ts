/**
 * As what a value is read, which follows from where it stands and from nothing that it says itself. A reader that comes to
 * the same value by another way reads it as something else: then it is checked as that too.
 */
export type Role =
  | 'object'
  | 'trailer'
  | 'catalog'
  | 'trees'
  | 'tree'
  | 'placesByTurns'
  | 'opening'
  | 'begun'
  | 'action'
  | 'annotation'
  | 'resources'
  | 'appearances'
  | 'appearance'
  | 'font'
  | 'drawing'
  | 'place'
  | 'name'
  | ListRole

/** Dictionaries whose keys are names of the writer's own, of fonts, glyphs and the like, which mean nothing. */
export type ListRole = keyof typeof listed

type Places = Readonly<Record<string, Role>>

/** What stands in each list. */
const listed = {
  fonts: 'font',
  drawings: 'drawing',
  things: 'object',
  places: 'place',
  names: 'name',
} as const

/** What means the same under its key in every dictionary. */
const anywhere: Places = {
  Resources: 'resources',
  DR: 'resources',
  AP: 'appearances',
  A: 'begun',
  PA: 'begun',
  NA: 'begun',
  Dest: 'place',
  Annots: 'annotation',
  CharProcs: 'things',
  ClassMap: 'things',
  Colorants: 'things',
  RoleMap: 'names',
  RoleMapNS: 'names',
}

/** What means something else, or something at all, in dictionaries that are read as this. */
const within: Readonly<Partial<Record<Role, Places>>> = {
  trailer: { Root: 'catalog' },
  catalog: { Names: 'trees', Dests: 'places', OpenAction: 'opening' },
  trees: { Dests: 'tree' },
  tree: { Kids: 'tree', Names: 'placesByTurns' },
  opening: { D: 'place' },
  begun: { D: 'place', Next: 'action' },
  action: { D: 'place', Next: 'action' },
  resources: {
    Font: 'fonts',
    XObject: 'drawings',
    ExtGState: 'things',
    ColorSpace: 'things',
    Pattern: 'things',
    Shading: 'things',
    Properties: 'things',
  },
  appearances: { N: 'appearance', D: 'appearance', R: 'appearance' },
}

/** Roles in which each of an array is what the array stands for. */
const ofArrays: ReadonlySet<Role> = new Set<Role>(['annotation', 'begun', 'action', 'tree'])

export const isList = (role: Role): role is ListRole => Object.hasOwn(listed, role)

/** As what the value under a key is read. */
export function roleUnder(role: Role, key: string): Role {
  if (isList(role)) return listed[role]
  const own = within[role]
  if (own && Object.hasOwn(own, key)) return own[key] ?? 'object'
  return (Object.hasOwn(anywhere, key) && anywhere[key]) || 'object'
}

/** As what each value of an array is read. A tree of names has texts and places by turns. */
export function roleInArray(role: Role): Role {
  if (role === 'placesByTurns') return 'place'
  return ofArrays.has(role) ? role : 'object'
}
