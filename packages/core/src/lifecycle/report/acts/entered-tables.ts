import { MotcuaError, type Fault } from '../../../errors.js'
import {
  figureSetNamed,
  identitiesBroken,
  sumOfTables,
  type FigureSet,
  type FigureTable,
} from '../../../reporting/figure-set.js'
import { figureSets } from '../figures/figure-sets.js'

const refuse = (faults: readonly Fault[]): never => {
  throw new MotcuaError('invalid-input', { field: faults[0]?.path ?? 'data.tables', faults })
}

const lineFaults = (set: FigureSet, { lines }: FigureTable, path: string): readonly Fault[] =>
  lines.flatMap(({ id, values }, index) => {
    const at = `${path}.lines[${String(index)}]`
    const known = set.figures.map((figure) => figure.id)
    return [
      ...(lines.findIndex((line) => line.id === id) === index
        ? []
        : [{ path: `${at}.id`, problem: `line "${id}" of set "${set.id}" is there twice` }]),
      ...Object.keys(values)
        .filter((figure) => !known.includes(figure))
        .map((figure) => ({
          path: `${at}.values.${figure}`,
          problem: `is no figure of set "${set.id}"; there are: ${known.join(', ')}`,
        })),
    ]
  })

const identityFaults = (set: FigureSet, table: FigureTable, path: string): readonly Fault[] =>
  identitiesBroken(set, table).map(({ line, identity }) => ({
    path: `${path}.lines[${String(table.lines.findIndex(({ id }) => id === line))}]`,
    problem: `line "${line}" of set "${set.id}" breaks ${identity}`,
  }))

/**
 * Tables that people typed in, checked and in the order of counted ones.
 * @param sets ids of the sets the report shows
 * @throws `invalid-input` naming every unknown set and figure, and the line and identity of every sum that does not hold
 */
export function checkedTables(
  sets: readonly string[],
  tables: readonly FigureTable[],
): readonly FigureTable[] {
  const faults = tables.flatMap((table, index) => {
    const path = `data.tables[${String(index)}]`
    if (!sets.includes(table.set)) {
      return [{ path: `${path}.set`, problem: `"${table.set}" is no set of this report` }]
    }
    if (tables.findIndex(({ set }) => set === table.set) !== index) {
      return [{ path: `${path}.set`, problem: `"${table.set}" is there twice` }]
    }
    const set = figureSetNamed(figureSets, table.set)
    return [...lineFaults(set, table, path), ...identityFaults(set, table, path)]
  })
  if (faults.length > 0) return refuse(faults)
  return tables.map((table) => sumOfTables(figureSetNamed(figureSets, table.set), [table]))
}
