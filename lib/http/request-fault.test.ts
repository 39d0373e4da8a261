import { expect, test } from 'vitest'
import { requestFault } from './request-fault'

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST']
const plain = { method: 'GET', url: '/sv', rawHeaders: ['Host', 'mittkanta.example'] }

test.each([
  ['an ordinary request', {}, undefined],
  ['a question for what the server can', { method: 'OPTIONS', url: '*' }, undefined],
  ['a whole address of the same host', { url: 'http://mittkanta.example/sv' }, undefined],
  ['a header that has "host" for its value', { rawHeaders: ['X', 'host', 'Y', 'z'] }, undefined],
  ['TRACE', { method: 'TRACE' }, 405],
  ['CONNECT', { method: 'CONNECT', url: 'evil.example:443' }, 405],
  ['a method that the program does not have', { method: 'PROPFIND' }, 405],
  ['two hosts', { rawHeaders: ['Host', 'mittkanta.example', 'host', 'evil.example'] }, 400],
  ['the same host twice', { rawHeaders: ['Host', 'a.example', 'HOST', 'a.example'] }, 400],
  ['a whole address of another host', { url: 'http://evil.example/sv' }, 400],
  ['a star that asks for a page', { url: '*' }, 400],
  ['a target that is none', { url: 'sv' }, 400],
  ['no target', { url: '' }, 400],
])('%s', (_name, change, status) =>
  expect(requestFault({ ...plain, ...change }, methods)?.status).toBe(status),
)
