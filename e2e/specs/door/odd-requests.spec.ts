import { environment } from '../../environment'
import { rawExchange } from '../../fixtures/raw-exchange'
import { expect, test } from '../../test'

const end = 'Connection: close\r\n\r\n'

for (const program of [
  'portal',
  'archive',
  'identification',
  'mandates',
  'mail',
  'workbench',
] as const) {
  test(`${program}: what can be read in two ways, or is no request of ours, is refused @door`, async () => {
    const url = environment().urls[program]
    const host = `Host: ${new URL(url).host}\r\n`
    const ask = async (text: string) => Number((await rawExchange(url, text)).slice(9, 12))

    expect(await ask(`GET /health HTTP/1.1\r\n${host}${end}`)).toBe(200)
    expect(await ask(`TRACE /health HTTP/1.1\r\n${host}${end}`)).toBe(405)
    expect(await ask(`PROPFIND /health HTTP/1.1\r\n${host}${end}`)).toBe(405)
    expect(await ask(`CONNECT evil.example:443 HTTP/1.1\r\n${host}${end}`)).toBe(405)
    expect(await ask(`HELLO /health HTTP/1.1\r\n${host}${end}`)).toBe(400)
    expect(await ask(`GET /health HTTP/1.1\r\n${host}Host: evil.example\r\n${end}`)).toBe(400)
    expect(await ask(`GET /health HTTP/1.1\r\n${end}`)).toBe(400)
    expect(await ask(`GET http://evil.example/health HTTP/1.1\r\n${host}${end}`)).toBe(400)
    const other = 'Connection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n'
    expect(await ask(`GET /health HTTP/1.1\r\n${host}${other}`)).toBe(200)
    expect(await ask(`GET http://evil.example/health HTTP/1.1\r\n${host}${other}`)).toBe(400)
  })
}
