/** A name for a saved file that every system takes: "Beslut-om-personlig-assistans-2026-11-18.pdf". */
export function fileNameOf(title: string, madeOn: string): string {
  const letters = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${letters || 'MittKanta'}-${madeOn}.pdf`
}
