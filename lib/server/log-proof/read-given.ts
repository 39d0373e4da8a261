import 'server-only'
import type { SavedLog } from '@/lib/domain/log/saved-rows'
import { keptFileReader } from '@/lib/domain/log/saved-rows-reader'
import { readWitness, witnessText } from '@/lib/domain/log/log-witness'
import { readInPieces } from '../log/read-in-pieces'
import { readKept } from './read-kept'

/** What was given to compare with. */
type Given = Readonly<{
  /** As {@link readKept} has it; null: nothing was given. */
  kept: string | null
  /** Its rows, or that none were found in it; null: there is none to compare. */
  log: SavedLog | null
  /** A value was given beside a file, and is not the one that the file has. */
  left: boolean
}>

/** The file of the form, whole, else its text. */
export async function readGiven(form: FormData): Promise<Given> {
  const [file, field] = [form.get('file'), form.get('text')]
  const text = typeof field === 'string' ? field.trim() : ''
  const hasFile = file instanceof File && file.size > 0
  if (!hasFile && text === '') return { kept: null, log: null, left: false }
  const { ends, bare, ...log } = await readInPieces(
    hasFile ? file : new Blob([text]),
    keptFileReader(),
  )
  const kept = await readKept(ends)
  // Whoever types a value has given no rows.
  const hasLog = hasFile ? !bare : log.total > 0
  return { kept, log: hasLog ? log : null, left: hasFile && text !== '' && valueIn(text) !== kept }
}

function valueIn(text: string): string | null {
  const witness = readWitness(text)
  return witness && witnessText(witness)
}
