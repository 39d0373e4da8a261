import { createHash } from 'node:crypto'
import {
  bagInfoText,
  declaration,
  manifestText,
  oxumOf,
  type Hashed,
} from '@/lib/domain/folder/bag'

/** A file of the ZIP. */
export type Entry = Readonly<{ name: string; bytes: Uint8Array }>

export const signatureFile = 'tagmanifest-sha256.jws'
const tagManifestFile = 'tagmanifest-sha256.txt'

/**
 * The files of a bag (RFC 8493) as they are handed out one by one: of each, no more is kept than its name and its hash.
 */
export class BagFiles {
  private readonly payload: Hashed[] = []
  private readonly tags: Hashed[] = []

  /** @param root the one folder in which the bag is packed */
  constructor(private readonly root: string) {}

  /** @param path below `data/` */
  data(path: string, content: Uint8Array | string): Entry {
    return this.add(this.payload, `data/${path}`, content)
  }

  /** A file that tells of the bag and is no part of what it holds. */
  tag(path: string, content: Uint8Array | string): Entry {
    return this.add(this.tags, path, content)
  }

  /** What closes the bag: without these files it is not whole. */
  async *close(
    info: readonly (readonly [label: string, value: string])[],
    sign: (text: string) => Promise<string>,
  ): AsyncGenerator<Entry> {
    yield this.tag('bagit.txt', declaration)
    yield this.tag('bag-info.txt', bagInfoText([...info, ['Payload-Oxum', oxumOf(this.payload)]]))
    yield this.tag('manifest-sha256.txt', manifestText(this.payload))
    const tagManifest = manifestText(this.tags)
    yield this.entry(tagManifestFile, Buffer.from(tagManifest))
    yield this.entry(signatureFile, Buffer.from(await sign(tagManifest)))
  }

  private add(list: Hashed[], path: string, content: Uint8Array | string): Entry {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    list.push({ path, sha256, size: bytes.byteLength })
    return this.entry(path, bytes)
  }

  private entry(path: string, bytes: Uint8Array): Entry {
    return { name: `${this.root}/${path}`, bytes }
  }
}
