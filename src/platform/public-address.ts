import ipaddr from 'ipaddr.js';

/** Azure's virtual machines ask their host about themselves here: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16. */
const hostOfAzure = '168.63.129.16';

/** Addresses that are handed out to be reached from anywhere. Source: IANA, IPv6 Global Unicast Address Assignments. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one that anybody on the internet could reach: not of this machine, not of a private network,
 * link-local (which holds the clouds' metadata services), shared by a carrier (100.64.0.0/10), multicast, reserved, nor an
 * IPv6 form that leads to an IPv4 address, but for `::ffff:`, which is judged by the IPv4 address in it.
 * @param ip as a resolver writes it: four decimal numbers, or IPv6 without brackets. Any other text is not public.
 */
export function isPublicAddress(ip: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) return isPublicV4(ipaddr.IPv4.parse(ip));
  if (!ipaddr.IPv6.isValid(ip) || ip.includes('%')) return false;
  const address = ipaddr.IPv6.parse(ip);
  if (address.isIPv4MappedAddress()) return isPublicV4(address.toIPv4Address());
  return address.range() === 'unicast' && address.match(globalUnicast);
}

const isPublicV4 = (address: ipaddr.IPv4): boolean =>
  address.range() === 'unicast' && address.toString() !== hostOfAzure;
