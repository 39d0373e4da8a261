import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { ContentsConfig } from '../contents-config'

const bucket = 'contents'

/** A server that speaks S3 and checks signatures, with a folder of files behind it that a test can look at. */
export async function startS3() {
  const directory = mkdtempSync(join(tmpdir(), 'mittkanta-s3-'))
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  const files = () =>
    readdirSync(join(directory, bucket)).filter((file) => file.endsWith('._S3rver_object'))
  const fileOf = (name: string) => join(directory, bucket, `${name}._S3rver_object`)
  return {
    config: (change: Partial<ContentsConfig> = {}): ContentsConfig => ({
      ...{ url: `http://127.0.0.1:${port}/${bucket}`, region: 'us-east-1' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', sealing: sealingOf('first') },
      ...change,
    }),
    /** Names of all objects. */
    names: () => files().map((file) => file.replace('._S3rver_object', '')),
    read: (name: string) => readFileSync(fileOf(name)),
    write: (name: string, bytes: Uint8Array) => writeFileSync(fileOf(name), bytes),
    lose: (name: string) => rmSync(fileOf(name)),
    close: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
export type S3 = Awaited<ReturnType<typeof startS3>>

/** Keys of these ids, the first of which is in force; the same ones for the same id. */
export function sealingOf(current: string, ...others: string[]): ContentsConfig['sealing'] {
  const keyOf = (id: string) => made.get(id) ?? make(id)
  return { current, keys: new Map([current, ...others].map((id) => [id, keyOf(id)])) }
}
const made = new Map<string, Uint8Array>()
function make(id: string): Uint8Array {
  const key = new Uint8Array(randomBytes(32))
  made.set(id, key)
  return key
}
