import type { Messages } from './texts'

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]

/** Every text of the portal by its place, "documents.search"; computed from the Swedish files. */
export type MessageKey = Path<Messages>
