/**
 * Which internet addresses may be opened on somebody else's word. The list is the registries' of special-purpose
 * addresses (IANA, RFC 6890 and its successors), read strictly: whatever is not plainly a public unicast address is
 * not public. Names are not resolved here, so that the rule can be tested without a network.
 */

/** [first four bytes as a number, prefix length] */
type Block4 = readonly [address: number, prefix: number];

const quad = (a: number, b: number, c: number, d: number): number => a * 0x1000000 + b * 0x10000 + c * 0x100 + d;

const NOT_PUBLIC_4: readonly Block4[] = [
  [quad(0, 0, 0, 0), 8], // "this network"; 0.0.0.0 reaches the machine itself
  [quad(10, 0, 0, 0), 8], // private
  [quad(100, 64, 0, 0), 10], // carrier-grade NAT; also one cloud's metadata service
  [quad(127, 0, 0, 0), 8], // loopback
  [quad(168, 63, 129, 16), 32], // a cloud's host agent, on an otherwise public block
  [quad(169, 254, 0, 0), 16], // link-local; cloud metadata services
  [quad(172, 16, 0, 0), 12], // private
  [quad(192, 0, 0, 0), 24], // protocol assignments
  [quad(192, 0, 2, 0), 24], // documentation
  [quad(192, 88, 99, 0), 24], // 6to4 relays
  [quad(192, 168, 0, 0), 16], // private
  [quad(198, 18, 0, 0), 15], // benchmarks
  [quad(198, 51, 100, 0), 24], // documentation
  [quad(203, 0, 113, 0), 24], // documentation
  [quad(224, 0, 0, 0), 4], // multicast
  [quad(240, 0, 0, 0), 4], // reserved, and broadcast
];

/** Inside 2000::/3, the only block from which public addresses are given out, these are not. */
const NOT_PUBLIC_6: readonly (readonly [groups: readonly number[], prefix: number])[] = [
  [[0x2001, 0x0000], 23], // protocol assignments: Teredo, ORCHID, benchmarks
  [[0x2001, 0x0db8], 32], // documentation
  [[0x2002], 16], // 6to4: carries an IPv4 address that a relay would open
  [[0x3fff], 20], // documentation
];

/** The four bytes of a dotted IPv4 address as one number, or null. Octal, hex and short forms are not accepted. */
function parse4(text: string): number | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
  return quad(a, b, c, d);
}

/** The eight groups of an IPv6 address, or null. A zone (`%eth0`) makes it local to one machine, so it is not accepted. */
function parse6(text: string): readonly number[] | null {
  let source = text.toLowerCase();
  const dotted = /^(.*:)([0-9.]+)$/.exec(source);
  if (dotted?.[2]?.includes('.')) {
    const low = parse4(dotted[2]);
    if (low === null) return null;
    source = `${dotted[1]}${Math.floor(low / 0x10000).toString(16)}:${(low % 0x10000).toString(16)}`;
  }
  const halves = source.split('::');
  if (halves.length > 2) return null;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!groups.flat().every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
  const [head = [], tail = []] = groups;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  return [...head, ...Array<string>(halves.length === 2 ? missing : 0).fill('0'), ...tail].map((group) => Number.parseInt(group, 16));
}

function within4(address: number, [block, prefix]: Block4): boolean {
  const size = 2 ** (32 - prefix);
  return Math.floor(address / size) === Math.floor(block / size);
}

function within6(address: readonly number[], block: readonly number[], prefix: number): boolean {
  for (let bit = 0; bit < prefix; bit += 16) {
    const shift = 16 - Math.min(16, prefix - bit);
    const group = bit / 16;
    if ((address[group] ?? 0) >> shift !== (block[group] ?? 0) >> shift) return false;
  }
  return true;
}

const isPublic4 = (address: number): boolean => !NOT_PUBLIC_4.some((block) => within4(address, block));

function isPublic6(groups: readonly number[]): boolean {
  // NAT64 (RFC 6052): on networks without IPv4, public hosts have these addresses; what matters is the IPv4 address inside.
  if (within6(groups, [0x64, 0xff9b], 96)) return isPublic4((groups[6] ?? 0) * 0x10000 + (groups[7] ?? 0));
  return within6(groups, [0x2000], 3) && !NOT_PUBLIC_6.some(([block, prefix]) => within6(groups, block, prefix));
}

/** Whether `text` is an IP address that anybody on the internet could open. A host name is not an address: false. */
export function isPublicAddress(text: string): boolean {
  const four = parse4(text);
  if (four !== null) return isPublic4(four);
  const six = parse6(text);
  return six !== null && isPublic6(six);
}

/** Whether `text` is an IP address at all, of either kind. */
export function isAddress(text: string): boolean {
  return parse4(text) !== null || parse6(text) !== null;
}

/** Whether a host, as an address bar or a Host header writes it (brackets allowed, no port), is this machine itself. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  const four = parse4(name);
  if (four !== null) return within4(four, [quad(127, 0, 0, 0), 8]);
  const six = parse6(name);
  return six?.every((group, index) => group === (index === 7 ? 1 : 0)) ?? false;
}
