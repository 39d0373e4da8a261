/** The bundle of each route has its own copy of this module; the folders are those of the process. */
const process_ = globalThis as { mittkantaBackups?: Set<string> }

/** Whether the folder of an embedded database is being copied: what its log holds is needed to the end. */
export function isBeingBackedUp(dataDir: string): boolean {
  return process_.mittkantaBackups?.has(dataDir) ?? false
}

/** Does what copies the folder. */
export async function whileBackedUp<Done>(
  dataDir: string,
  work: () => Promise<Done>,
): Promise<Done> {
  const folders = (process_.mittkantaBackups ??= new Set())
  folders.add(dataDir)
  try {
    return await work()
  } finally {
    folders.delete(dataDir)
  }
}
