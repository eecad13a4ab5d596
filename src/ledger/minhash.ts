/**
 * One-permutation MinHash: a document's 3-token shingles fall into 64 bins, the least hash of each bin is kept, and empty bins
 * borrow from the next (densification by rotation: Li, Owen, Zhang 2012; Shrivastava, Li 2014). The share of equal bins estimates
 * the Jaccard similarity of the shingles.
 */
export const bins = 64;
export const bands = 16;
const rows = bins / bands;
const empty = 0xffffffff;

/** The signature of a text: `bins` unsigned 32-bit numbers. All `empty` where the text has no three tokens. */
export function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(bins).fill(empty);
  let a = 0;
  let b = 0;
  let count = 0;
  for (let i = 0; i < text.length; ) {
    let code = text.charCodeAt(i);
    if (!isWord(code)) {
      i++;
      continue;
    }
    let hash = 0x811c9dc5;
    while (i < text.length && isWord((code = text.charCodeAt(i)))) {
      hash = Math.imul(hash ^ (code > 64 && code < 91 ? code + 32 : code), 0x01000193);
      i++;
    }
    count++;
    if (count >= 3) {
      const shingle = mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ hash);
      const bin = shingle & (bins - 1);
      if (shingle < signature[bin]) signature[bin] = shingle;
    }
    a = b;
    b = hash;
  }
  return count < 3 ? signature : densified(signature);
}

const isWord = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code > 191;

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

function densified(signature: Uint32Array): Uint32Array {
  const full = signature.slice();
  for (let bin = 0; bin < bins; bin++) {
    if (signature[bin] !== empty) continue;
    let step = 1;
    while (step < bins && signature[(bin + step) % bins] === empty) step++;
    full[bin] = mix(signature[(bin + step) % bins] + Math.imul(step, 0x9e3779b1));
  }
  return full;
}

/** Estimated Jaccard similarity, 0–1; two empty signatures have nothing in common. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < bins; i++) if (a[i] === b[i] && a[i] !== empty) same++;
  return same / bins;
}

export const isEmpty = (signature: Uint32Array): boolean => signature[0] === empty && signature[1] === empty;

/** The key of one band of a signature, unsigned 32 bits. */
export function bandKey(signature: Uint32Array, band: number): number {
  let hash = band + 1;
  for (let row = 0; row < rows; row++) hash = mix(Math.imul(hash, 0x01000193) ^ signature[band * rows + row]);
  return hash;
}
