interface Props {
  /** Start offsets of the mentions. */
  readonly offsets: readonly number[];
  readonly textLength: number;
}

const WIDTH = 72;
const HEIGHT = 12;

/** Where in the article a name stands, from the headline on the left to the end on the right. The count says it in words. */
export function DensityStrip({ offsets, textLength }: Props) {
  const at = (offset: number) => 1 + (offset / Math.max(textLength, 1)) * (WIDTH - 2);
  return (
    <svg class="ng-density" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path class="ng-density-line" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      <path
        class="ng-density-marks"
        d={offsets.map((offset) => `M${at(offset).toFixed(1)} 1V${HEIGHT - 1}`).join('')}
      />
    </svg>
  );
}
