/** Blocks of numbers as the store keeps and gives them. */
export const blobOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

export const int32Of = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, byteLength / 4) : new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));

export const float64Of = ({ buffer, byteOffset, byteLength }: Uint8Array): Float64Array =>
  byteOffset % 8 === 0 ? new Float64Array(buffer, byteOffset, byteLength / 8) : new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));

export const uint32Of = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, byteLength / 4) : new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
