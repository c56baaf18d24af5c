import { describe, expect, it } from 'vitest'
import { manualTime } from '../memory/manual-time.js'
import { instant } from '../model/time.js'
import { memoryPasscodes } from './memory-passcodes.js'
import { sha256 } from './sha256.js'

const [good, bad] = [sha256('123456'), sha256('654321')]
const code = { digest: good, lifeMs: 1000, tries: 2 }

const kept = async (keys?: number) => {
  const time = manualTime(instant('2017-06-01T01:30:00.000Z'))
  const passcodes = memoryPasscodes(keys === undefined ? { time } : { time, keys })
  await passcodes.put('a', code)
  return { time, passcodes }
}

describe('one-time codes in memory', () => {
  it('open once, under their own key', async () => {
    const { passcodes } = await kept()
    expect(await passcodes.take('b', good)).toBe(false)
    expect(await passcodes.take('a', good)).toBe(true)
    expect(await passcodes.take('a', good)).toBe(false)
  })

  it('end with the last try, and begin anew with a new code', async () => {
    const { passcodes } = await kept()
    await passcodes.take('a', bad)
    await passcodes.take('a', bad)
    expect(await passcodes.take('a', good)).toBe(false)
    await passcodes.put('a', code)
    await passcodes.take('a', bad)
    expect(await passcodes.take('a', good)).toBe(true)
  })

  it('end with their life', async () => {
    const { passcodes, time } = await kept()
    time.advance(1000)
    expect(await passcodes.take('a', good)).toBe(false)
  })

  it('give way to newer ones when there are too many', async () => {
    const { passcodes } = await kept(1)
    await passcodes.put('b', code)
    expect(await passcodes.take('a', good)).toBe(false)
    expect(await passcodes.take('b', good)).toBe(true)
  })
})
