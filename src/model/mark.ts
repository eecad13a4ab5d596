/**
 * Marks: whole numbers of 53 bits that tell whether a thing is the one that was written before, so that what was written need not
 * be read. Two multiplicative hashes side by side, mixed at the end.
 */
export type Lanes = Int32Array;

export const openMark = (): Lanes => Int32Array.of(0xdeadbeef | 0, 0x41c6ce57);

export function mixText(lanes: Lanes, text: string): void {
  let a = lanes[0];
  let b = lanes[1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  // Two texts one after the other are not the two of another cut.
  lanes[0] = Math.imul(a ^ text.length, 0x85ebca6b);
  lanes[1] = Math.imul(b ^ (a >>> 15), 0xc2b2ae35);
}

/** A whole number, or none. */
export function mixNumber(lanes: Lanes, value: number | null): void {
  const low = value === null ? 0x5bd1e995 : value | 0;
  const high = value === null ? -1 : Math.floor(value / 0x100000000) | 0;
  const a = Math.imul(lanes[0] ^ low, 0x9e3779b1);
  lanes[0] = Math.imul(a ^ (a >>> 15) ^ high, 0x85ebca6b);
  const b = Math.imul(lanes[1] ^ high, 0x5f356495);
  lanes[1] = Math.imul(b ^ (b >>> 13) ^ low, 0xc2b2ae35);
}

export function closeMark(lanes: Lanes): number {
  const a = Math.imul(lanes[0] ^ (lanes[0] >>> 16), 0x85ebca6b) ^ Math.imul(lanes[1] ^ (lanes[1] >>> 13), 0xc2b2ae35);
  const b = Math.imul(lanes[1] ^ (lanes[1] >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 0x100000000 * (b & 0x1fffff) + (a >>> 0);
}

export function markOf(text: string): number {
  const lanes = openMark();
  mixText(lanes, text);
  return closeMark(lanes);
}
