/** Whether a host, as a setting or an address writes it, is this very machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return name === 'localhost' || isLoopbackAddress(name);
}

/** Whether a socket's address is of this very machine, also as IPv6 writes an IPv4 address. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address ?? '');
}
