import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Bundles the archive as `npm start` runs it. The file must lie inside the project, where its packages are found. */
export async function bundleArchive(name: string): Promise<string> {
  const outfile = `${root}.build/${name}.mjs`
  await build({
    entryPoints: [`${root}mocks/services/archive/main.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@': root.replace(/\/$/, '') },
    loader: { '.sql': 'text' },
    outfile,
    logLevel: 'error',
  })
  return outfile
}

/** Starts a bundled archive and waits until it takes requests. */
export async function startArchiveProcess(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"msg":"ready"')) continue
    // Unread, its log would fill the pipe and stop it.
    child.stdout.resume()
    return child
  }
  throw new Error('the archive ended before it was ready')
}

/** Ends it as a power cut of the process would: no handler runs, nothing is flushed. */
export async function killHard(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
