/** A place on the map, in pixels from the top left. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A window of the globe, in degrees; `east` may pass 180. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A row of points: longitude, latitude, longitude, … */
export interface Ring {
  readonly points: Float32Array;
  readonly box: Box;
}

/** A map is at least this many degrees high. */
const LEAST_SPAN = 6;
/** Points nearer to each other than this many pixels are drawn as one. */
const LEAST_STEP = 1.2;
/** What is drawn reaches this many pixels out of the picture, so that no outline runs along its edge. */
const FRAME = 4;

export function overlaps(one: Box, other: Box): boolean {
  return one.west <= other.east && one.east >= other.west && one.south <= other.north && one.north >= other.south;
}

/** An equirectangular projection that is true to scale at the middle of its window. */
export class MapView {
  readonly #window: Box;
  readonly #width: number;
  readonly #height: number;
  readonly #xScale: number;
  readonly #yScale: number;

  constructor(box: Box, width: number, height: number) {
    const latitude = (box.south + box.north) / 2;
    const longitude = (box.west + box.east) / 2;
    const narrowing = Math.cos((latitude * Math.PI) / 180);
    const high = Math.max(box.north - box.south, ((box.east - box.west) * narrowing * height) / width, LEAST_SPAN);
    const wide = (high * width) / height / narrowing;
    this.#window = {
      west: longitude - wide / 2,
      east: longitude + wide / 2,
      south: latitude - high / 2,
      north: latitude + high / 2,
    };
    this.#width = width;
    this.#height = height;
    this.#xScale = width / wide;
    this.#yScale = height / high;
  }

  place(longitude: number, latitude: number): Pixel {
    const x = (longitude - this.#window.west) * this.#xScale;
    const y = (this.#window.north - latitude) * this.#yScale;
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  }

  /** Path data of everything that reaches into the window, cut off a little outside it. */
  draw(rings: readonly Ring[], isClosed: boolean): string {
    let path = '';
    for (const { points, box } of rings) {
      for (const turn of [-360, 0, 360]) {
        if (!overlaps({ ...box, west: box.west + turn, east: box.east + turn }, this.#window)) continue;
        const line = this.#thin(points, turn);
        const parts = isClosed ? [this.#clip(line)] : this.#visible(line);
        path += parts.map((part) => pathOf(part, isClosed ? 'Z' : '')).join('');
      }
    }
    return path;
  }

  /** The points in pixels, without those that would fall on the one before. */
  #thin(points: Float32Array, turn: number): Pixel[] {
    const line: Pixel[] = [];
    let last: Pixel = { x: Number.NaN, y: Number.NaN };
    for (let index = 0; index < points.length; index += 2) {
      const next = this.place(points[index]! + turn, points[index + 1]!);
      const isEnd = index === 0 || index === points.length - 2;
      if (!isEnd && Math.abs(next.x - last.x) < LEAST_STEP && Math.abs(next.y - last.y) < LEAST_STEP) continue;
      line.push(next);
      last = next;
    }
    return line;
  }

  /** Cuts a ring along the four sides of the frame, one after the other (Sutherland and Hodgman, 1974). */
  #clip(ring: readonly Pixel[]): Pixel[] {
    let clipped = [...ring];
    for (const side of this.#sides()) {
      const kept: Pixel[] = [];
      clipped.forEach((point, index) => {
        const previous = clipped[(index + clipped.length - 1) % clipped.length]!;
        const [here, before] = [side(point), side(previous)];
        if (here >= 0 !== before >= 0) kept.push(between(previous, point, before / (before - here)));
        if (here >= 0) kept.push(point);
      });
      clipped = kept;
    }
    return clipped;
  }

  /** The runs of a line that lie inside the frame, each with the point before and after it. */
  #visible(line: readonly Pixel[]): Pixel[][] {
    const runs: Pixel[][] = [];
    let run: Pixel[] = [];
    line.forEach((point, index) => {
      const isInside = this.#sides().every((side) => side(point) >= 0);
      if (!isInside && run.length === 0) return;
      if (run.length === 0 && index > 0) run.push(line[index - 1]!);
      run.push(point);
      if (isInside && index < line.length - 1) return;
      runs.push(run);
      run = [];
    });
    return runs;
  }

  /** How far a point lies inside each side of the frame, in pixels. */
  #sides(): readonly ((point: Pixel) => number)[] {
    return [
      ({ x }) => x + FRAME,
      ({ x }) => this.#width + FRAME - x,
      ({ y }) => y + FRAME,
      ({ y }) => this.#height + FRAME - y,
    ];
  }
}

function between(from: Pixel, to: Pixel, share: number): Pixel {
  const x = from.x + (to.x - from.x) * share;
  const y = from.y + (to.y - from.y) * share;
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function pathOf(line: readonly Pixel[], end: string): string {
  if (line.length < 2) return '';
  return `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}${end}`;
}
