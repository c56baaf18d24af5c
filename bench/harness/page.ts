import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

const marker = (name: string, end = ''): string => `<!-- ${end}measured: ${name} -->`

/** Puts sections between their markers on the page. @throws when a marker is missing */
export async function writePage(
  path: string,
  sections: ReadonlyMap<string, string>,
): Promise<void> {
  let page = readFileSync(path, 'utf8')
  for (const [name, section] of sections) {
    const start = page.indexOf(marker(name))
    const end = page.indexOf(marker(name, 'end of '))
    if (start < 0 || end < start) throw new Error(`${path} has no markers for ${name}`)
    page = `${page.slice(0, start + marker(name).length)}\n\n${section}\n\n${page.slice(end)}`
  }
  const settings = await resolveConfig(path)
  writeFileSync(path, await format(page, { ...settings, filepath: path }))
}
