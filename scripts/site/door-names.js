import { readFileSync } from 'node:fs'
import { Converter } from 'typedoc'

/** The name under which a host imports a module of the reference, e.g. `@motcua/core/thads` for `core/src/catalog`. */
function doorOf(module) {
  const [, folder, rest = ''] = /^([^/]+)\/src(\/.*)?$/u.exec(module) ?? []
  if (folder === undefined) return module
  const { name, exports } = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'))
  const sources = [`./src${rest}.ts`, `./src${rest}/index.ts`]
  const [door = ''] =
    Object.entries(exports).find(([, to]) => sources.includes(to['@motcua/source'])) ?? []
  return name + door.slice(1)
}

/** A plugin of TypeDoc: modules are called by the door a host imports. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = doorOf(module.name)
  })
}
