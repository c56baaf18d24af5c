import { generateKeyPairSync, sign } from 'node:crypto'

/** A server's key and its self-signed certificate, both as PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts)
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex')

const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'))
const commonName = hex('0603550403')
const subjectAltName = hex('0603551d11')

const nameOf = (host: string): Buffer =>
  sequence(tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from(host)))))

const hostsOf = (host: string): Buffer => {
  const isAddress = /^[\d.]+$/.test(host)
  const bytes = isAddress ? Buffer.from(host.split('.').map(Number)) : Buffer.from(host)
  const names = sequence(tagged(isAddress ? 0x87 : 0x82, bytes))
  return tagged(0xa3, sequence(sequence(subjectAltName, tagged(0x04, names))))
}

const moment = (year: number): Buffer => tagged(0x18, Buffer.from(`${year}0101000000Z`))

const pem = (label: string, der: Buffer): string => {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}

/** A self-signed certificate for a host, good from 2000 to the first day of the year given. */
export function certificate(host: string, untilYear = 2099): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const content = sequence(
    tagged(0xa0, hex('020102')),
    hex('020101'),
    ecdsaWithSha256,
    nameOf(host),
    sequence(moment(2000), moment(untilYear)),
    nameOf(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    hostsOf(host),
  )
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', content, privateKey)])
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(content, ecdsaWithSha256, tagged(0x03, signature))),
  }
}
