import { countDocuments } from './count-documents'

export type FolderOutcome = 'saved' | 'broken' | 'refused' | 'often' | 'stopped'
type Fetched = Readonly<{ outcome: FolderOutcome; name: string }>

/** Fetches a folder and hands it to the browser to be saved, once it is whole. */
export async function fetchFolder(
  action: string,
  form: FormData,
  signal: AbortSignal,
  onDocument: (done: number, all: number) => void,
): Promise<Fetched> {
  const failed = (outcome: FolderOutcome) => ({ outcome, name: '' })
  try {
    const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]))
    const answer = await fetch(action, { method: 'POST', body, signal })
    if (answer.status === 429) return failed('often')
    if (answer.headers.get('content-type') !== 'application/zip' || !answer.body)
      return failed('refused')
    const all = Number(answer.headers.get('folder-documents'))
    const blob = await new Response(
      answer.body.pipeThrough(watch((done) => onDocument(done, all))),
    ).blob()
    const name = nameIn(answer.headers.get('content-disposition'))
    save(blob, name)
    return { outcome: 'saved', name }
  } catch {
    return failed(signal.aborted ? 'stopped' : 'broken')
  }
}

function watch(onDocument: (done: number) => void) {
  const count = countDocuments()
  let last = 0
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      const done = count(piece)
      if (done > last) onDocument((last = done))
      controller.enqueue(piece)
    },
  })
}

function nameIn(header: string | null): string {
  return /filename="([\w.-]+)"/.exec(header ?? '')?.[1] ?? 'MittKanta.zip'
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([blob], { type: 'application/zip' }))
  link.download = name
  link.click()
  // The browser has taken it by then; nothing of it stays in the page.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
