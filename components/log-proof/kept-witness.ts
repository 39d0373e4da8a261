import { readWitness, witnessText, type LogWitness } from '@/lib/domain/log/log-witness'

/** It names no one, but tells that somebody has used MittKanta here: kept only by the reader's own choice. */
const key = 'mittkanta-log-witness'

/** What the reader chose to keep in this browser; null where nothing is kept, or nothing may be. */
export function recallWitness(): LogWitness | null {
  try {
    return readWitness(localStorage.getItem(key) ?? '')
  } catch {
    return null
  }
}

/** @returns whether the browser lets it be kept */
export function keepWitness(witness: LogWitness): boolean {
  try {
    localStorage.setItem(key, witnessText(witness))
    return true
  } catch {
    return false
  }
}

export function forgetWitness(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing may be kept, nothing is there to be forgotten.
  }
}
