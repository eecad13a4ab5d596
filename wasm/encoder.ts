/**
 * The kernels of the encoder, in AssemblyScript, for WebAssembly with 128-bit SIMD. They own no memory: every address comes from outside (`src/text/encoder`),
 * and several threads may run them on one shared memory as long as they write to places of their own.
 *
 * The same numbers come out on every machine: only + − × ÷ √, comparisons and roundings are used, in a fixed order, without relaxed SIMD; the exponential is
 * computed here.
 *
 * Rows are contiguous. Widths are in elements. Every address is aligned to 16 bytes, and every width is a multiple of 8.
 */

/**
 * The largest number of a quantised row. With weights of −128 to 127 and rows of at most 2048 columns no sum leaves 32 bits:
 * 2048 × 8191 × 128 = 2 147 221 504 < 2³¹.
 */
const largest: f32 = 8191;

/**
 * Rows of f32 to rows of i16 with a scale each (symmetric: number = value × scale). A row of zeros gets the scale 0.
 */
export function quantise(rows: usize, count: i32, width: i32, values: usize, scales: usize): void {
  for (let row = 0; row < count; row++) {
    let most = f32x4.splat(0);
    const end = rows + ((<usize>width) << 2);
    for (let at = rows; at < end; at += 16) most = f32x4.max(most, f32x4.abs(v128.load(at)));
    const top = max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)));
    // Below the smallest normal number the factor would be infinite: such a row is as good as zero.
    const seen = top > 1e-30;
    const factor = f32x4.splat(seen ? largest / top : 0);
    store<f32>(scales, seen ? top / largest : 0);
    for (; rows < end; rows += 32, values += 16) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(rows), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(rows, 16), factor)));
      v128.store(values, i16x8.narrow_i32x4_s(low, high));
    }
    scales += 4;
  }
}

/**
 * Quantised rows times quantised weights: `into[row][output] = Σ values[row][k] weights[output][k] × valueScales[row] × weightScales[output] + bias[output]`.
 * `count` is a multiple of 4, `outputs` of 2, `width` at most 2048. With `gelu` each number goes through the Gaussian error linear unit.
 */
export function multiply(
  values: usize,
  valueScales: usize,
  count: i32,
  width: i32,
  weights: usize,
  weightScales: usize,
  bias: usize,
  outputs: i32,
  gelu: bool,
  into: usize,
): void {
  const valueStride = (<usize>width) << 1;
  const weightStride = <usize>width;
  const intoStride = (<usize>outputs) << 2;
  // Eight rows at a time stay in the first cache while all weights pass by.
  for (let block = 0; block < count; block += 8) {
    const blockEnd = min(block + 8, count);
    for (let output = 0; output < outputs; output += 2) {
      const weight = weights + <usize>output * weightStride;
      for (let row = block; row < blockEnd; row += 4) {
        let a0 = i32x4.splat(0);
        let a1 = i32x4.splat(0);
        let a2 = i32x4.splat(0);
        let a3 = i32x4.splat(0);
        let b0 = i32x4.splat(0);
        let b1 = i32x4.splat(0);
        let b2 = i32x4.splat(0);
        let b3 = i32x4.splat(0);
        let value0 = values + <usize>row * valueStride;
        let value1 = value0 + valueStride;
        let value2 = value1 + valueStride;
        let value3 = value2 + valueStride;
        let weightA = weight;
        let weightB = weight + weightStride;
        const end = weightB;
        while (weightA < end) {
          const a = v128.load_ext<i8>(weightA);
          const b = v128.load_ext<i8>(weightB);
          let value = v128.load(value0);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(value, a));
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(value, b));
          value = v128.load(value1);
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(value, a));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(value, b));
          value = v128.load(value2);
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(value, a));
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(value, b));
          value = v128.load(value3);
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(value, a));
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(value, b));
          weightA += 8;
          weightB += 8;
          value0 += 16;
          value1 += 16;
          value2 += 16;
          value3 += 16;
        }
        const at = (<usize>output) << 2;
        const rowScales = v128.load(valueScales + ((<usize>row) << 2));
        let left = scaled(sums(a0, a1, a2, a3), rowScales, weightScales + at, bias + at);
        let right = scaled(sums(b0, b1, b2, b3), rowScales, weightScales + at + 4, bias + at + 4);
        if (gelu) {
          left = gaussian(left);
          right = gaussian(right);
        }
        const low = v128.shuffle<f32>(left, right, 0, 4, 1, 5);
        const high = v128.shuffle<f32>(left, right, 2, 6, 3, 7);
        const to = into + <usize>row * intoStride + at;
        v128.store_lane<i64>(to, low, 0);
        v128.store_lane<i64>(to + intoStride, low, 1);
        v128.store_lane<i64>(to + 2 * intoStride, high, 0);
        v128.store_lane<i64>(to + 3 * intoStride, high, 1);
      }
    }
  }
}

/** The sums of the lanes of four vectors. */
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

function scaled(sum: v128, rowScales: v128, weightScale: usize, bias: usize): v128 {
  const scales = f32x4.mul(rowScales, v128.load_splat<f32>(weightScale));
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scales), v128.load_splat<f32>(bias));
}

/**
 * The exponential of numbers that are at most 0, to about 1e-7 of it: the power of two taken out, a polynomial for the rest (coefficients of S. Moshier's
 * Cephes library). Below −87 it is as at −87.
 */
function exponential(x: v128): v128 {
  x = f32x4.max(x, f32x4.splat(-87));
  const power = f32x4.nearest(f32x4.mul(x, f32x4.splat(Mathf.LOG2E)));
  x = f32x4.sub(f32x4.sub(x, f32x4.mul(power, f32x4.splat(0.693359375))), f32x4.mul(power, f32x4.splat(-2.1219444e-4)));
  let sum = f32x4.splat(1.98756915e-4);
  sum = f32x4.add(f32x4.mul(sum, x), f32x4.splat(1.3981999507e-3));
  sum = f32x4.add(f32x4.mul(sum, x), f32x4.splat(8.3334519073e-3));
  sum = f32x4.add(f32x4.mul(sum, x), f32x4.splat(4.1665795894e-2));
  sum = f32x4.add(f32x4.mul(sum, x), f32x4.splat(1.6666665459e-1));
  sum = f32x4.add(f32x4.mul(sum, x), f32x4.splat(5.0000001201e-1));
  sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(x, x)), x), f32x4.splat(1));
  return f32x4.mul(sum, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127)), 23));
}

/**
 * x × Φ(x), the Gaussian error linear unit (D. Hendrycks, K. Gimpel, 2016): Φ − ½ as an odd polynomial of degree 15 between −4.2 and 4.2, fitted so that the
 * unit is wrong by at most 7e-5 there and by 3e-5 of the number outside, less than quantising its row to 14 bits takes away.
 */
function gaussian(x: v128): v128 {
  const near = f32x4.max(f32x4.min(x, f32x4.splat(4.2)), f32x4.splat(-4.2));
  const square = f32x4.mul(near, near);
  let sum = f32x4.splat(-9.613547735654038e-10);
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(8.330101763931452e-8));
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(-3.139953150821384e-6));
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(6.82672907714732e-5));
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(-9.607686079107225e-4));
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(9.337486699223518e-3));
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(-6.559941917657852e-2));
  sum = f32x4.add(f32x4.mul(sum, square), f32x4.splat(0.398508757352829));
  return f32x4.mul(x, f32x4.add(f32x4.mul(sum, near), f32x4.splat(0.5)));
}

function total(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/**
 * The rows of the first layer, before normalisation: word + position + kind of text. Words and positions are rows of i8 with a scale each, the kind is f32.
 */
export function embed(ids: usize, count: i32, width: i32, words: usize, wordScales: usize, places: usize, placeScales: usize, kind: usize, into: usize): void {
  for (let row = 0; row < count; row++) {
    const id = <usize>load<i32>(ids + ((<usize>row) << 2));
    const word = words + id * <usize>width;
    const place = places + <usize>row * <usize>width;
    const wordScale = v128.load_splat<f32>(wordScales + (id << 2));
    const placeScale = v128.load_splat<f32>(placeScales + ((<usize>row) << 2));
    for (let column: usize = 0; column < <usize>width; column += 8) {
      const ofWord = v128.load_ext<i8>(word + column);
      const ofPlace = v128.load_ext<i8>(place + column);
      const ofKind = kind + (column << 2);
      v128.store(into, embedded(i32x4.extend_low_i16x8_s(ofWord), wordScale, i32x4.extend_low_i16x8_s(ofPlace), placeScale, v128.load(ofKind)));
      v128.store(into, embedded(i32x4.extend_high_i16x8_s(ofWord), wordScale, i32x4.extend_high_i16x8_s(ofPlace), placeScale, v128.load(ofKind, 16)), 16);
      into += 32;
    }
  }
}

function embedded(word: v128, wordScale: v128, place: v128, placeScale: v128, kind: v128): v128 {
  return f32x4.add(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(word), wordScale), f32x4.mul(f32x4.convert_i32x4_s(place), placeScale)), kind);
}

/**
 * Layer normalisation in place (J. L. Ba, J. R. Kiros, G. E. Hinton, 2016): each row, with the row of `added` on top if its address is not 0, is brought to mean 0
 * and variance 1 (1e-12 is added to the variance), and then multiplied by `gain` and moved by `bias`.
 */
export function normalise(rows: usize, added: usize, count: i32, width: i32, gain: usize, bias: usize): void {
  const bytes = (<usize>width) << 2;
  for (let row = 0; row < count; row++) {
    let sum = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      let x = v128.load(rows + at);
      if (added !== 0) {
        x = f32x4.add(x, v128.load(added + at));
        v128.store(rows + at, x);
      }
      sum = f32x4.add(sum, x);
    }
    const mean = f32x4.splat(total(sum) / <f32>width);
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const x = f32x4.sub(v128.load(rows + at), mean);
      squares = f32x4.add(squares, f32x4.mul(x, x));
    }
    const factor = f32x4.splat(<f32>1 / sqrt<f32>(total(squares) / <f32>width + <f32>1e-12));
    for (let at: usize = 0; at < bytes; at += 16) {
      const x = f32x4.mul(f32x4.sub(v128.load(rows + at), mean), factor);
      v128.store(rows + at, f32x4.add(f32x4.mul(x, v128.load(gain + at)), v128.load(bias + at)));
    }
    rows += bytes;
    if (added !== 0) added += bytes;
  }
}

/**
 * Attention of every row to the first `seen` rows, head by head (A. Vaswani et al., Attention is all you need, 2017): what is attended to replaces `queries`.
 * `count` is a multiple of 4 and not less than `seen`; the size of a head is a multiple of 8. Scratch: `columns` for one head's keys, [size][count] f32;
 * `weights` [4][count] f32.
 */
export function attend(queries: usize, keys: usize, values: usize, count: i32, seen: i32, width: i32, heads: i32, columns: usize, weights: usize): void {
  const size = width / heads;
  const stride = (<usize>width) << 2;
  const columnStride = (<usize>count) << 2;
  const factor: f32 = <f32>1 / sqrt<f32>(<f32>size);
  for (let head = 0; head < heads; head++) {
    const offset = (<usize>(head * size)) << 2;
    turn(keys + offset, stride, count, size, columns);
    for (let row = 0; row < count; row += 4) {
      const query = queries + <usize>row * stride + offset;
      for (let column = 0; column < count; column += 4) {
        let r0 = f32x4.splat(0);
        let r1 = f32x4.splat(0);
        let r2 = f32x4.splat(0);
        let r3 = f32x4.splat(0);
        let key = columns + ((<usize>column) << 2);
        let from = query;
        for (let at = 0; at < size; at++) {
          const k = v128.load(key);
          r0 = f32x4.add(r0, f32x4.mul(v128.load_splat<f32>(from), k));
          r1 = f32x4.add(r1, f32x4.mul(v128.load_splat<f32>(from + stride), k));
          r2 = f32x4.add(r2, f32x4.mul(v128.load_splat<f32>(from + 2 * stride), k));
          r3 = f32x4.add(r3, f32x4.mul(v128.load_splat<f32>(from + 3 * stride), k));
          key += columnStride;
          from += 4;
        }
        const to = weights + ((<usize>column) << 2);
        v128.store(to, f32x4.mul(r0, f32x4.splat(factor)));
        v128.store(to + columnStride, f32x4.mul(r1, f32x4.splat(factor)));
        v128.store(to + 2 * columnStride, f32x4.mul(r2, f32x4.splat(factor)));
        v128.store(to + 3 * columnStride, f32x4.mul(r3, f32x4.splat(factor)));
      }
      for (let one = 0; one < 4; one++) weigh(weights + <usize>one * columnStride, count, seen);
      for (let column = 0; column < size; column += 8) {
        let l0 = f32x4.splat(0);
        let l1 = f32x4.splat(0);
        let l2 = f32x4.splat(0);
        let l3 = f32x4.splat(0);
        let h0 = f32x4.splat(0);
        let h1 = f32x4.splat(0);
        let h2 = f32x4.splat(0);
        let h3 = f32x4.splat(0);
        let value = values + offset + ((<usize>column) << 2);
        let weight = weights;
        for (let at = 0; at < seen; at++) {
          const low = v128.load(value);
          const high = v128.load(value, 16);
          let w = v128.load_splat<f32>(weight);
          l0 = f32x4.add(l0, f32x4.mul(w, low));
          h0 = f32x4.add(h0, f32x4.mul(w, high));
          w = v128.load_splat<f32>(weight + columnStride);
          l1 = f32x4.add(l1, f32x4.mul(w, low));
          h1 = f32x4.add(h1, f32x4.mul(w, high));
          w = v128.load_splat<f32>(weight + 2 * columnStride);
          l2 = f32x4.add(l2, f32x4.mul(w, low));
          h2 = f32x4.add(h2, f32x4.mul(w, high));
          w = v128.load_splat<f32>(weight + 3 * columnStride);
          l3 = f32x4.add(l3, f32x4.mul(w, low));
          h3 = f32x4.add(h3, f32x4.mul(w, high));
          value += stride;
          weight += 4;
        }
        const to = query + ((<usize>column) << 2);
        v128.store(to, l0);
        v128.store(to, h0, 16);
        v128.store(to + stride, l1);
        v128.store(to + stride, h1, 16);
        v128.store(to + 2 * stride, l2);
        v128.store(to + 2 * stride, h2, 16);
        v128.store(to + 3 * stride, l3);
        v128.store(to + 3 * stride, h3, 16);
      }
    }
  }
}

/** The rows of one head as columns: `into[column][row]`. */
function turn(rows: usize, stride: usize, count: i32, size: i32, into: usize): void {
  const columnStride = (<usize>count) << 2;
  for (let row = 0; row < count; row += 4) {
    let to = into + ((<usize>row) << 2);
    for (let column = 0; column < size; column += 4) {
      const from = rows + <usize>row * stride + ((<usize>column) << 2);
      const a = v128.load(from);
      const b = v128.load(from + stride);
      const c = v128.load(from + 2 * stride);
      const d = v128.load(from + 3 * stride);
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
      v128.store(to + columnStride, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
      v128.store(to + 2 * columnStride, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
      v128.store(to + 3 * columnStride, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
      to += 4 * columnStride;
    }
  }
}

/** Scores to weights that sum to 1 over the first `seen` columns, and are 0 after them. */
function weigh(scores: usize, count: i32, seen: i32): void {
  const end = scores + ((<usize>count) << 2);
  const seenEnd = scores + ((<usize>seen) << 2);
  // −1e30 after the seen columns: it never is the largest.
  for (let at = seenEnd; at < end; at += 4) store<f32>(at, -1e30);
  let most = v128.load(scores);
  for (let at = scores; at < end; at += 16) most = f32x4.max(most, v128.load(at));
  const top = f32x4.splat(max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3))));
  for (let at = scores; at < end; at += 16) v128.store(at, exponential(f32x4.sub(v128.load(at), top)));
  for (let at = seenEnd; at < end; at += 4) store<f32>(at, 0);
  let sum = f32x4.splat(0);
  for (let at = scores; at < end; at += 16) sum = f32x4.add(sum, v128.load(at));
  const factor = f32x4.splat(<f32>1 / total(sum));
  for (let at = scores; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), factor));
}
