/**
 * What a drawn list of documents shows, as the data that its components take: so they draw the same page once more.
 *
 * @param {[string, object, unknown[]]} tree from markupTree
 * @param {string} name of whose it is
 */
export function recordedList(tree, name) {
  // Years stand as links beside the lists where there are few of them.
  const options = (id) =>
    all(one(tree, (it) => it[0] === 'select' && it[1].id === id) ?? yearLinks(tree), 'option')
      .filter(([, { value }]) => typeof value === 'string' && value !== '')
      .map((option) => ({ value: option[1].value, ...countOf(textOf(option)) }))
  const types = options('type')
  const rows = all(one(tree, 'main'), 'li')
    .filter((item) => all(item, 'h3').length === 1)
    .map((item) => rowOf(item, types))
  const people = all(one(tree, 'aside'), 'address').map(workerOf)
  const serviceTasks = options('task')
  const total = serviceTasks.reduce((sum, { count }) => sum + count, 0)
  return {
    whose: {
      handle: 'self',
      displayName: name,
      actorName: name,
      previewAs: null,
      capacity: 'self',
      minor: false,
      birthDate: '1984-03-14',
    },
    filters: {
      serviceTask: null,
      type: null,
      controller: null,
      year: null,
      from: null,
      to: null,
      searchId: null,
      page: 1,
    },
    words: null,
    list: {
      state: 'read',
      rows,
      total,
      totalWithoutFilters: total,
      page: 1,
      pages: Math.ceil(total / rows.length),
      options: {
        serviceTasks,
        types,
        controllers: options('organisation').map(({ value, words, count }) => ({
          value: organisation(value, words),
          count,
        })),
        years: options('year'),
      },
      readAt: '2026-11-21T08:42:00Z',
    },
    workers: { state: 'read', items: people },
    notBegun: [],
  }
}

function rowOf(item, types) {
  const link = one(one(item, 'h3'), 'a')
  const [type, places] = textOf(all(item, 'p').at(-1)).split('. ')
  const [unit, controller] = places.split(', ')
  const inside = (node) => node[2].filter((child) => typeof child !== 'string')
  const tag = inside(one(item, 'h3')).find(([name]) => name === 'span')
  return {
    id: link[1].href.split('/').at(-1),
    // Without the day, which stands behind one of several of the same title.
    title: textOf(link[2][0]),
    type: types.find(({ words }) => words === type)?.value ?? types[0].value,
    serviceTask: 'disability',
    madeOn: one(item, 'time')[1].dateTime,
    controller: organisation('controller', controller),
    unit: organisation('unit', unit),
    language: link[2][0][1].lang ?? 'sv',
    pdf: false,
    mark: tag ? 'corrected' : null,
  }
}

function workerOf(address) {
  const [title, unit] = all(address, 'span').map(textOf)
  const contact = { phone: '02 000 010', email: null, hours: null, address: null }
  return {
    name: textOf(one(address, 'strong')),
    title: inEach(title),
    serviceTask: 'disability',
    unit: organisation('unit', unit),
    contact,
  }
}

/** As a list of options; how many documents each has they do not say. */
function yearLinks(tree) {
  const years = all(tree, 'a')
    .map(textOf)
    .filter((text) => /^\d{4}$/.test(text))
  return ['select', {}, years.map((year) => ['option', { value: year }, [`${year} (1)`]])]
}

/** "Beslut (9)" */
function countOf(text) {
  const [, words, count] = /^(.*) \((\d+)\)$/.exec(text)
  return { words, count: Number(count) }
}

const inEach = (name) => ({ sv: name, fi: name, en: name })
const organisation = (id, name) => ({ id, name: inEach(name) })

const textOf = (node) => (typeof node === 'string' ? node : node[2].map(textOf).join(''))

/** Every element of a tag below a node, in the order of the page. */
function all(node, tag) {
  if (typeof node === 'string') return []
  const below = node[2].flatMap((child) => all(child, tag))
  const fits = typeof tag === 'function' ? tag(node) : node[0] === tag
  return fits ? [node, ...below] : below
}

const one = (node, tag) => all(node, tag)[0]
