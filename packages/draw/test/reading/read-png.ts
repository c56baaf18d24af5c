import { inflateSync } from 'node:zlib'

/** A picture as its reader sees it. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** 0 black to 255 white. */
  brightness(x: number, y: number): number
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const far = (value: number): number => Math.abs(guess - value)
  if (far(left) <= far(up) && far(left) <= far(corner)) return left
  return far(up) <= far(corner) ? up : corner
}

function unfiltered(raw: Buffer, stride: number, step: number): Buffer {
  const lines = raw.length / (stride + 1)
  const out = Buffer.alloc(lines * stride)
  for (let y = 0; y < lines; y += 1) {
    const kind = raw.readUInt8(y * (stride + 1))
    for (let x = 0; x < stride; x += 1) {
      const left = x < step ? 0 : (out[y * stride + x - step] ?? 0)
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0)
      const corner = x < step || y === 0 ? 0 : (out[(y - 1) * stride + x - step] ?? 0)
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0
      out[y * stride + x] = (raw.readUInt8(y * (stride + 1) + 1 + x) + add) & 255
    }
  }
  return out
}

/** Reads a PNG of eight bits a channel, as the standard has it. */
export function readPng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file)
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + length))
    }
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const channels = bytes[25] === 6 ? 4 : 3
  if (bytes[24] !== 8 || (bytes[25] !== 6 && bytes[25] !== 2)) throw new Error('another PNG')
  const data = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels)
  return { width, height, brightness: (x, y) => data[(y * width + x) * channels] ?? 0 }
}
