import type { Vectors } from './vectors.ts';

/**
 * Principal components of the vectors: `values` has `kept` numbers a word, each component divided by the root of its
 * standard deviation, so that rare directions are not drowned in the common ones when they are quantised.
 */
export function reduce({ words, dimensions, values }: Vectors, kept: number): Float32Array {
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < values.length; i++) mean[i % dimensions]! += values[i]! / words.length;
  const covariance = covarianceOf(values, mean, words.length, dimensions);
  const axes = principalAxes(covariance, dimensions, kept);
  const reduced = new Float32Array(words.length * kept);
  for (let row = 0; row < words.length; row++) {
    for (let k = 0; k < kept; k++) {
      const { axis, variance } = axes[k]!;
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (values[row * dimensions + d]! - mean[d]!) * axis[d]!;
      reduced[row * kept + k] = sum / Math.sqrt(Math.sqrt(variance));
    }
  }
  return reduced;
}

function covarianceOf(values: Float32Array, mean: Float64Array, count: number, dimensions: number): Float64Array {
  const covariance = new Float64Array(dimensions * dimensions);
  const centred = new Float64Array(dimensions);
  for (let row = 0; row < count; row++) {
    for (let d = 0; d < dimensions; d++) centred[d] = values[row * dimensions + d]! - mean[d]!;
    for (let a = 0; a < dimensions; a++) {
      const x = centred[a]! / count;
      for (let b = a; b < dimensions; b++) covariance[a * dimensions + b]! += x * centred[b]!;
    }
  }
  for (let a = 0; a < dimensions; a++)
    for (let b = 0; b < a; b++) covariance[a * dimensions + b] = covariance[b * dimensions + a]!;
  return covariance;
}

interface Axis {
  readonly axis: Float64Array;
  readonly variance: number;
}

/** The leading eigenvectors by cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5). */
function principalAxes(matrix: Float64Array, n: number, kept: number): Axis[] {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, vectors, n, p, q);
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]!);
  return order.slice(0, kept).map((column) => ({
    axis: Float64Array.from({ length: n }, (_, row) => vectors[row * n + column]!),
    variance: a[column * n + column]!,
  }));
}

function rotate(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = a[p * n + q]!;
  if (Math.abs(off) < 1e-12) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const kp = a[k * n + p]!;
    const kq = a[k * n + q]!;
    a[k * n + p] = c * kp - s * kq;
    a[k * n + q] = s * kp + c * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = a[p * n + k]!;
    const qk = a[q * n + k]!;
    a[p * n + k] = c * pk - s * qk;
    a[q * n + k] = s * pk + c * qk;
    const vp = vectors[k * n + p]!;
    const vq = vectors[k * n + q]!;
    vectors[k * n + p] = c * vp - s * vq;
    vectors[k * n + q] = s * vp + c * vq;
  }
}
