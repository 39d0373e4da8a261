import { compileFunction } from 'node:vm'
import { vi } from 'vitest'

type Chosen = Readonly<{ target: Readonly<{ files: readonly Blob[] }> }>

/** Runs the script of a `check.html`, in a page that has no more than it asks for. @returns what it says of a ZIP */
export async function runChecker(page: string, zip: Uint8Array): Promise<readonly string[]> {
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(page) ?? []
  let choose: ((event: Chosen) => void) | undefined
  const said: { className: string; lines: string[] } = { className: '', lines: [] }
  const result = {
    set className(name: string) {
      said.className = name.trim()
    },
    replaceChildren: (...lines: { textContent: string }[]) => {
      said.lines = lines.map(({ textContent }) => textContent)
    },
  }
  const field = (id: string) => ({
    addEventListener: (_event: string, listener: typeof choose) => {
      if (id === 'zip') choose = listener
    },
  })
  const document = {
    getElementById: (id: string) => (id === 'result' ? result : field(id)),
    createElement: () => ({ textContent: '' }),
  }
  compileFunction(script, ['document'])(document)
  choose?.({ target: { files: [new Blob([Buffer.from(zip)])] } })
  await vi.waitUntil(() => said.className !== 'result' && said.className !== '')
  return said.lines
}
