import { describe, expect, test } from 'vitest'
import type { Drawing } from '@motcua/core/documents'
import { drawingPng } from '../src/index.js'

const drawing = (width: number, height: number): Drawing => ({
  ...{ is: 'drawing', width, height },
  parts: [],
})

const room = { width: 400, height: 600, language: 'vi' } as const

const sizeOf = async (width: number, height: number): Promise<readonly [number, number]> => {
  const drawn = await drawingPng(drawing(width, height), room)
  return [drawn.width, drawn.height]
}

const pixelsOf = async (width: number, height: number): Promise<readonly [number, number]> => {
  const { png } = await drawingPng(drawing(width, height), room)
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('a drawing for a page', () => {
  test('is as large as it says where there is room', async () => {
    expect(await sizeOf(200, 100)).toEqual([200, 100])
  })

  test('is no wider and no higher than the room', async () => {
    expect(await sizeOf(800, 100)).toEqual([400, 50])
    expect(await sizeOf(800, 2400)).toEqual([200, 600])
  })

  test('has 300 pixels an inch', async () => {
    expect(await pixelsOf(144, 72)).toEqual([600, 300])
  })

  test('has a pixel at least, however flat it is', async () => {
    expect((await pixelsOf(14_400, 1))[1]).toBe(1)
  })
})
