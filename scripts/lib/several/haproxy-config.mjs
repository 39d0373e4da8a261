/** @typedef {Readonly<{ name: string, port: number, servers: readonly { name: string, port: number }[], errors: string }>} Front
 *   what is reached at a port of this machine; `errors`: a file with the answer when no process gives one */

/**
 * The configuration of the HAProxy before several processes: each request goes to whichever is next.
 *
 * @param {readonly Front[]} fronts
 * @param {readonly string[]} addresses of this machine itself, as `127.0.0.1`
 */
export function haproxyConfig(fronts, addresses) {
  return `# Written by npm start.
global
  maxconn 4000
  # Addresses with the words of a login are long.
  tune.bufsize 32768

defaults
  mode http
  balance roundrobin
  # Where a request comes from; the programs believe the one hop that it stands before them.
  option forwardfor
  timeout connect 2s
  timeout http-request 10s
  # As long as a batch of a vendor may take, and longer than callers keep a connection.
  timeout client 330s
  timeout server 330s
  timeout http-keep-alive 75s
  timeout queue 10s
  # A connection to a process is for one request, so none is sent on that is just being closed.
  option http-server-close
  # Who can't be reached is passed over, and a reading request without an answer goes to another. What writes is never sent twice.
  retries 3
  option redispatch 1
  retry-on conn-failure empty-response
  # Out is who can't be reached, has just begun or is about to end; not who has no database, which all would be, and nobody could say so.
  option httpchk
  http-check send meth GET uri /health ver HTTP/1.1 hdr Host localhost
  http-check expect ! rstring starting|stopping
  timeout check 5s
  default-server check inter 400ms fastinter 200ms fall 2 rise 1
${fronts.map((front) => frontText(front, addresses)).join('')}`
}

/**
 * @param {Front} front
 * @param {readonly string[]} addresses
 */
const frontText = ({ name, port, servers, errors }, addresses) => `
listen ${name}
${addresses.map((address) => `  bind ${address}:${port}`).join('\n')}
  http-request disable-l7-retry unless METH_GET
${[502, 503, 504].map((status) => `  errorfile ${status} ${errors}`).join('\n')}
${servers.map((server) => `  server ${server.name} 127.0.0.1:${server.port}`).join('\n')}
`
