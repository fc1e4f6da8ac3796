/** Where the tile of each region stands, column and row: roughly as on the map. */
export const TILES: Record<string, readonly [number, number]> = {
  "kz-kostanay": [2, 0],
  "kz-north-kazakhstan": [3, 0],
  "kz-pavlodar": [4, 0],
  "kz-west-kazakhstan": [0, 1],
  "kz-aktobe": [1, 1],
  "kz-akmola": [2, 1],
  "kz-nur-sultan": [3, 1],
  "kz-karaganda": [4, 1],
  "kz-east-kazakhstan": [5, 1],
  "kz-atyrau": [0, 2],
  "kz-mangystau": [0, 3],
  "kz-kyzylorda": [2, 2],
  "kz-turkistan": [3, 2],
  "kz-zhambyl": [4, 2],
  "kz-almaty": [5, 2],
  "kz-shymkent": [3, 3],
  "kz-almaty-city": [5, 3],
};

/** Steps of colour; the last is everything above. */
export const STEPS = [0.2, 0.4, 0.6, 0.8] as const;

/** The step of a share: 0 for the lightest. */
export function stepOf(share: number | undefined): string {
  if (share === undefined) {
    return "none";
  }
  const step = STEPS.findIndex((limit) => share < limit);
  return String(step < 0 ? STEPS.length : step);
}
