/** The limit: node:http and pg, the same rows as JSON, no token, no log. Usage: bare.mjs PORT DATABASE_URL */
import http from 'node:http'
import pg from 'pg'

const [port, connectionString] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 10 })
const query = {
  name: 'page',
  text: `select d.*, b.elements from documents d join document_bodies b on b.client_id = d.client_id and b.id = d.id
    where d.client_id = $1 order by d.made_at desc, d.id desc limit 20`,
}

http
  .createServer(async (request, response) => {
    const { rows } = await pool.query({ ...query, values: [request.headers['x-client']] })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(rows))
  })
  .listen(Number(port), '127.0.0.1')
