import type { Sight } from './open-log'

/** The documents of a matter that this reader sees; none for a matter in which she sees none, as for what never was. */
export function documentsOfMatter(
  { shown, index }: Pick<Sight, 'shown' | 'index'>,
  matter: string,
) {
  return [...shown.keys()].filter((id) => index.matters.get(id)?.id === matter)
}
