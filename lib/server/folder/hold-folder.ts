import 'server-only'

/** Folders that are made at once in this process; each keeps a thread and the archive at work for minutes. */
const most = 4

/** The bundle of each route has its own copy of this module; what is being made in the process is one. */
const process_ = globalThis as { mittkantaFolders?: Set<string> }
const making = (process_.mittkantaFolders ??= new Set())

/**
 * Takes a place for the folder of a person, who has one at a time.
 *
 * @returns what gives it back; undefined: there is none now
 */
export function holdFolder(person: string): (() => void) | undefined {
  if (making.has(person) || making.size >= most) return undefined
  making.add(person)
  let held = true
  return () => {
    if (held) making.delete(person)
    held = false
  }
}
