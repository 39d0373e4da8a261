import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, ClearError } from '../console.mjs'

/** Enough for both databases with the invented people. */
const size = '768m'

/**
 * A disk of its own in memory, which can be filled. Only root on Linux can mount one.
 * @returns {{ folder: string, fill: () => void, makeRoom: () => void, remove: () => void }}
 */
export function smallDisk() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new ClearError('The drill of a full disk mounts a small one, which takes root on Linux.')
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder])
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => fill(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}

/**
 * Writes until there is no room for a page more.
 * @param {string} path
 */
function fill(path) {
  const file = openSync(path, 'w')
  for (const piece of [1 << 20, 1 << 12]) {
    const zeros = Buffer.alloc(piece)
    while (wrote(file, zeros));
  }
  closeSync(file)
}

/**
 * @param {number} file
 * @param {Buffer} bytes
 */
function wrote(file, bytes) {
  try {
    writeSync(file, bytes)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return false
    throw error
  }
}
