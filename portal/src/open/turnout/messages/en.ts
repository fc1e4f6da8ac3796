import { plural } from "../../../i18n/format";

/** Texts of the turnout page. `short` are the names on the tiles. */
const en = {
  title: "Turnout",
  lead: "How many have voted, by territory and hour. Each voter counts once, however often the vote was changed.",
  none: "There is no turnout yet. It appears here once elections are set up.",
  country: "The whole primary",
  region: "Region",
  allRegions: "All regions",
  votedOf: (voters: string, electorate: string) => `${voters} of ${electorate}`,
  withheldSum: (count: number) =>
    plural(count, {
      one: "One election with fewer than 10 voters shows no number; it is in neither the sum nor the share.",
      other:
        "# elections with fewer than 10 voters show no number; they are in neither the sum nor the share.",
    }),
  whyWithheld: "Numbers under 10 are withheld, so that a table singles nobody out.",
  map: "Map of tiles",
  mapText: "One tile for each region and each of the three large cities. The table below says the same.",
  noData: "no election or withheld",
  from: (from: string, to: string) => `${from} to ${to}`,
  over: (from: string) => `${from} and more`,
  table: "By region",
  tableOf: (region: string) => `Territories: ${region}`,
  territory: "Territory",
  voters: "Voted",
  electorate: "On the list",
  share: "Turnout",
  elections: "Elections",
  withheld: "withheld",
  incomplete: (count: string) => `without ${count} withheld`,
  hours: "By hour",
  hoursText: "Hour of the first ballot, in the country's time.",
  hour: "Hour",
  hourWithheld: (count: number) =>
    plural(count, { one: "withheld in one election", other: "withheld in # elections" }),
  noHours: "Nobody has voted yet.",
  loadHours: (count: number) =>
    plural(count, { one: "Count the hours of # election", other: "Count the hours of # elections" }),
  chart: (count: string, most: string) =>
    `Bars for ${count} hours; the highest is ${most} voters. The table below has the numbers.`,
  asTable: "The same as a table",
  short: {
    "kz-kostanay": "Kostan.",
    "kz-north-kazakhstan": "North",
    "kz-pavlodar": "Pavlod.",
    "kz-west-kazakhstan": "West",
    "kz-aktobe": "Aktobe",
    "kz-akmola": "Akmola",
    "kz-nur-sultan": "Nur-Sul.",
    "kz-karaganda": "Karag.",
    "kz-east-kazakhstan": "East",
    "kz-atyrau": "Atyrau",
    "kz-mangystau": "Mangyst.",
    "kz-kyzylorda": "Kyzylor.",
    "kz-turkistan": "Turkist.",
    "kz-zhambyl": "Zhambyl",
    "kz-almaty": "Alm. reg.",
    "kz-shymkent": "Shymk.",
    "kz-almaty-city": "Almaty",
  } as Record<string, string>,
};
export type TurnoutMessages = typeof en;
export default en;
