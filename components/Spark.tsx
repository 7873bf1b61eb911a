interface Props {
  readonly values: readonly number[];
}

const HEIGHT = 18;
const BAR = 6;
const GAP = 2;

/** Small bars, one a value; what they say stands in words beside them. */
export function Spark({ values }: Props) {
  const most = Math.max(1, ...values);
  const width = values.length * (BAR + GAP) - GAP;
  return (
    <svg class="ng-spark" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      {values.map((value, index) => {
        const height = Math.max(1, (value / most) * HEIGHT);
        return <rect key={index} x={index * (BAR + GAP)} y={HEIGHT - height} width={BAR} height={height} />;
      })}
    </svg>
  );
}
