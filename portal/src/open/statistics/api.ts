/** A number of people and its share; without `count` it is withheld. */
export interface Share {
  count?: number | null;
  of: number;
  share?: number | null;
}

/** Who they are. */
export interface Figures {
  total: number;
  women: Share;
  men: Share;
  under35: Share;
  women_under35: Share;
  pension: Share;
  mothers_of_many: Share;
  special_needs: Share;
  new_faces: Share;
  self: Share;
  ppo: Share;
  mean_age?: number | null;
  age_bands: ({ from?: number | null; to?: number | null } & Share)[];
}

export interface Composition extends Figures {
  stage: string;
  as_of: string;
  reference_date: string;
}

/** One territory; without an id the whole country. */
export interface TerritoryRow extends Figures {
  territory_id?: string | null;
  level?: string | null;
  span: string;
}

export interface QuotaForecast {
  as_of: string;
  quotas: {
    /** 0 for the quotas that hold until somebody decides others; then nobody has given a reason. */
    version: number;
    women_percent: number;
    under35_percent: number;
    pension_percent: number;
    reason?: string | null;
    decision_number?: string | null;
    decided_at?: string | null;
  };
  warnings: number;
  rows: {
    contest_id?: string | null;
    seats: number;
    women: number;
    under35: number;
    pension_at_most: number;
    feasible: boolean;
  }[];
}

export function statisticsOf(primary: string, what: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/statistics/${what}`;
}
