// Loaded before a program: its clock goes so many days ahead, as MITTKANTA_DAYS_AHEAD says. The programs themselves know nothing of it.
const ahead = Number(process.env.MITTKANTA_DAYS_AHEAD ?? 0) * 86_400_000
const Right = Date
const now = () => Right.now() + ahead

// With all properties of its own, which Next.js copies.
globalThis.Date = new Proxy(Right, {
  construct: (_target, given, made) =>
    Reflect.construct(Right, given.length === 0 ? [now()] : given, made),
  apply: () => new Right(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
