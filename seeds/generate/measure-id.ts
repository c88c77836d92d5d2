import { createHash } from 'node:crypto';

/** The register's own namespace; ids of measures are version 5 uuids within it (RFC 9562, section 5.5). */
const namespace = '5b9f3c62-0d4e-5a7e-9c1b-2f6f8d3a7e10';

/** The id of a measure: the same for the same dataset and key on every machine. */
export function measureId(dataset: string, key: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${dataset}/${key}`, 'utf8')
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
