/**
 * The script of `check.html`, as it stands there: it reads a ZIP that is packed without compression, or a chosen folder; hashes every
 * file that a manifest names; and checks the signature over the manifest of the manifests. `GIVEN` becomes key and words.
 */
export const checkScript = String.raw`'use strict'
const { key, signatureFile, words } = GIVEN
const result = document.getElementById('result')
const tagManifest = 'tagmanifest-sha256.txt'
const unsigned = [tagManifest, signatureFile]
const byTheSystem = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$|^__MACOSX\//

function show(state, lines) {
  result.className = 'result ' + state
  result.replaceChildren(...lines.map((text, at) => {
    const line = document.createElement(at === 0 ? 'h2' : 'p')
    line.textContent = text
    return line
  }))
}

const textOf = async (blob) => new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer())

async function hashOf(blob) {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function linesOf(manifest) {
  return manifest.split('\n').filter(Boolean).map((line) => {
    const [, hash, path] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? []
    if (!path) throw new Error('manifest')
    return [path.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'), hash]
  })
}

const decoded = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

function encoded(text) {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

async function isSigned(text, jws) {
  const [header, payload, signature] = jws.trim().split('.')
  if (payload !== '' || !signature) return false
  const told = JSON.parse(new TextDecoder().decode(decoded(header)))
  if (told.alg !== key.alg || told.kid !== key.kid || told.typ !== 'folder+jws') return false
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const jwk = { kty: key.kty, n: key.n, e: key.e }
  const imported = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  const signed = new TextEncoder().encode(header + '.' + encoded(text))
  return crypto.subtle.verify(algorithm, imported, decoded(signature), signed)
}

async function faultsOf(files) {
  const faults = []
  const named = new Set(unsigned)
  const compare = async (manifest) => {
    for (const [path, hash] of linesOf(manifest)) {
      named.add(path)
      const file = files.get(path)
      if (!file) faults.push(words.missing + ' ' + path)
      else if ((await hashOf(file)) !== hash) faults.push(words.changed + ' ' + path)
    }
  }
  const tags = files.get(tagManifest)
  const signature = files.get(signatureFile)
  const payload = files.get('manifest-sha256.txt')
  if (!tags || !signature || !payload) return [words.unreadable]
  const text = await textOf(tags)
  const signed = await isSigned(text, await textOf(signature)).catch(() => false)
  if (!signed) faults.push(words.signature)
  await compare(text)
  if (!named.has('manifest-sha256.txt')) faults.push(words.changed + ' ' + tagManifest)
  await compare(await textOf(payload))
  for (const path of files.keys())
    if (!named.has(path) && !byTheSystem.test(path)) faults.push(words.extra + ' ' + path)
  return faults
}

function withoutRoot(entries) {
  const top = entries.find(([path]) => path.endsWith('/' + tagManifest))
  const root = top ? top[0].slice(0, -tagManifest.length) : ''
  const files = new Map(entries.map(([path, blob]) => [path.startsWith(root) ? path.slice(root.length) : '../' + path, blob]))
  if (files.size !== entries.length) throw new Error('twice')
  return files
}

async function filesOfZip(zip) {
  const view = async (from, to) => new DataView(await zip.slice(from, to).arrayBuffer())
  const from = Math.max(0, zip.size - 65557)
  const tail = await view(from, zip.size)
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw new Error('no directory')
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  if (start === 0xffffffff) throw new Error('too large')
  const directory = await view(start, start + size)
  const entries = []
  for (let at = 0; at < size; ) {
    if (directory.getUint32(at, true) !== 0x02014b50 || directory.getUint16(at + 10, true) !== 0) throw new Error('directory')
    const length = directory.getUint16(at + 28, true)
    const more = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
    const name = new TextDecoder().decode(directory.buffer.slice(at + 46, at + 46 + length))
    const local = directory.getUint32(at + 42, true)
    const head = await view(local, local + 30)
    const begins = local + 30 + head.getUint16(26, true) + head.getUint16(28, true)
    if (!name.endsWith('/')) entries.push([name, zip.slice(begins, begins + directory.getUint32(at + 20, true))])
    at += 46 + length + more
  }
  return withoutRoot(entries)
}

async function check(read) {
  if (!globalThis.crypto?.subtle) return show('wrong', [words.unsafe])
  show('', [words.working])
  try {
    const faults = await faultsOf(await read())
    if (faults.length === 0) show('right', [words.right])
    else show('wrong', [words.wrong, ...faults])
  } catch {
    show('wrong', [words.wrong, words.unreadable])
  }
}

document.getElementById('zip').addEventListener('change', ({ target }) => {
  const [zip] = target.files
  if (zip) check(() => filesOfZip(zip))
})
// No attribute of HTML, but what browsers know it by.
const folder = document.getElementById('folder')
folder.webkitdirectory = true
folder.addEventListener('change', ({ target }) => {
  const files = Array.from(target.files, (file) => [file.webkitRelativePath || file.name, file])
  if (files.length > 0) check(async () => withoutRoot(files))
})
`
