import { BlockList, isIP, isIPv4 } from "node:net";

/** Addresses that lead into this machine or its own network (IANA special-purpose registries, RFC 6890). */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, prefix, "ipv6");

/** Whether an IP address is one of this machine or of a private network; an IPv4 one written as IPv6 counts as what it is. */
export function isPrivateAddress(address: string): boolean {
  const inner = /^::ffff:(.+)$/i.exec(address)?.[1];
  const own = inner === undefined ? address : isIPv4(inner) ? inner : hexToIPv4(inner);
  return isIP(own) !== 0 && PRIVATE.check(own, isIPv4(own) ? "ipv4" : "ipv6");
}

/** `7f00:1` is 127.0.0.1. */
function hexToIPv4(words: string): string {
  const [high = 0, low = 0] = words.split(":").map((word) => Number.parseInt(word, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
