import { useMessages } from "../../i18n/catalogue";
import { percent } from "../../i18n/format";
import { type Sum, shareOf } from "./aggregate";
import { turnoutMessages } from "./messages";
import { STEPS, stepOf, TILES } from "./tiles";

const SIDE = 100;

/** The regions as tiles, roughly where they lie; their turnout in colour and in numbers. */
export function TileMap({ sums }: { sums: ReadonlyMap<string, Sum> }) {
  const t = useMessages(turnoutMessages);
  const tiles = Object.entries(TILES).map(([id, [column, row]]) => {
    const sum = sums.get(id);
    const share = sum === undefined ? undefined : shareOf(sum);
    return { id, x: column * SIDE, y: row * SIDE, share, name: t.short[id] ?? id };
  });
  const limits = [0, ...STEPS];
  return (
    <>
      <svg
        class="tilemap"
        viewBox={`0 0 ${6 * SIDE} ${4 * SIDE}`}
        role="img"
        aria-label={`${t.map}. ${t.mapText}`}
      >
        {tiles.map((tile) => (
          <g key={tile.id} class={`tile tile-${stepOf(tile.share)}`}>
            <rect x={tile.x + 2} y={tile.y + 2} width={SIDE - 4} height={SIDE - 4} rx="6" />
            <text x={tile.x + SIDE / 2} y={tile.y + 42}>
              {tile.name}
            </text>
            <text class="tile-share" x={tile.x + SIDE / 2} y={tile.y + 70}>
              {tile.share === undefined ? "—" : percent(tile.share, 0)}
            </text>
          </g>
        ))}
      </svg>
      <ul class="legend">
        {limits.map((from, step) => (
          <li key={from}>
            <Swatch step={String(step)} />{" "}
            {step < STEPS.length
              ? t.from(percent(from), percent(limits[step + 1] ?? 1))
              : t.over(percent(from))}
          </li>
        ))}
        <li>
          <Swatch step="none" /> {t.noData}
        </li>
      </ul>
    </>
  );
}

function Swatch({ step }: { step: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <g class={`tile tile-${step}`}>
        <rect x="1" y="1" width="18" height="18" rx="3" />
      </g>
    </svg>
  );
}
