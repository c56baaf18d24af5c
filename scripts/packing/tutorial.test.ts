import { describe, expect, it } from 'vitest'
import { instructionsOf } from './tutorial.js'

const fence = '```'
const block = (info: string, code: string) => `${fence}${info}\n${code}\n${fence}\n`

describe('a page that is followed', () => {
  it('tells to make the file named in the sentence above, past the mark of its source', () => {
    const page = `Then make \`a.ts\`:\n\n<!-- from: x/a.ts -->\n\n${block('ts', 'const a = 1')}`
    expect(instructionsOf(page)).toEqual([{ kind: 'make', file: 'a.ts', content: 'const a = 1' }])
  })

  it('tells what to type and what is seen then, in order', () => {
    expect(instructionsOf(`${block('sh', 'ls\npwd')}\n${block('text', 'b')}`)).toEqual([
      { kind: 'run', commands: ['ls', 'pwd'] },
      { kind: 'see', output: 'b' },
    ])
  })

  it('is refused where a reader would not know what to do', () => {
    expect(() => instructionsOf(`Some words.\n\n${block('ts', 'a')}`)).toThrow('does not name')
    expect(() => instructionsOf(block('json', '{}'))).toThrow('does not know what to do')
  })
})
