import { expect, test } from '@jest/globals';
import { isPublicAddress } from './public-address.js';

test.each(['1.1.1.1', '158.36.0.1', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1', '192.167.0.1'])(
  '%s is public',
  (ip) => expect(isPublicAddress(ip)).toBe(true),
);

test.each(['2606:4700:4700::1111', '2001:700::1', '2a00:1450:400f:80d::200e', '::ffff:1.1.1.1', '::ffff:101:101'])(
  '%s is public',
  (ip) => expect(isPublicAddress(ip)).toBe(true),
);

test.each([
  ['this machine', ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0.0.0.0', '::']],
  ['a private network', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1', 'fec0::1']],
  ['the link, and the metadata of clouds', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fd00:ec2::254']],
  ['metadata elsewhere', ['168.63.129.16', '100.100.100.200', '192.0.0.192', '::ffff:168.63.129.16']],
  ['shared by a carrier', ['100.64.0.1', '100.127.255.255', '::ffff:100.64.0.1']],
  ['many', ['224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1']],
  ['reserved', ['0.1.2.3', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '2001:db8::1']],
  ['IPv4 within IPv6', ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:7f00:1::', '::127.0.0.1']],
  ['no assigned range', ['100::1', '5f00::1', '3fff::1', '4000::1', '::ffff:0:127.0.0.1']],
  ['no address', ['', 'localhost', '127.1', '0177.0.0.1', '0x7f000001', '2130706433', '1.1.1', '[::1]', '1.1.1.1 ']],
])('an address of %s is not', (_, all) => {
  expect(all.filter(isPublicAddress)).toEqual([]);
});
