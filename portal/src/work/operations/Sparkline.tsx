const WIDTH = 240;
const HEIGHT = 48;

/** The points of a line through some values, from left to right, the largest at the top. */
export function points(values: readonly number[], width = WIDTH, height = HEIGHT): string {
  const most = Math.max(...values, 1e-9);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, i) => `${(i * step).toFixed(1)},${(height - 2 - (value / most) * (height - 4)).toFixed(1)}`)
    .join(" ");
}

/** A small line of how something changed; what it shows is said in its label, and stands in a table beside it. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <polyline points={points(values)} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
