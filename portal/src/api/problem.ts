/** One broken rule of a request, at a field of its body. */
export interface Violation {
  field: string;
  rule: string;
  message: string;
}

/** RFC 9457, as every service answers in the language that was asked for. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  violations?: Violation[];
  [more: string]: unknown;
}

/** The service has answered: no. What it says may be shown as it is. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds to wait before asking again, if the service said so. */
    readonly retryAfter: number | undefined,
  ) {
    super(problem.title);
    this.name = "ProblemError";
  }

  /** The last part of the problem's type, such as `outcome-unknown`. */
  get slug(): string {
    return this.problem.type.slice(this.problem.type.lastIndexOf("/") + 1);
  }

  get status(): number {
    return this.problem.status;
  }

  /** Whether asking again later may help. */
  get isTemporary(): boolean {
    return this.status === 429 || this.status === 503 || this.status === 502 || this.status === 504;
  }
}

/** Nobody knows whether the service has heard the request: no answer came. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    super("no answer", { cause });
    this.name = "NoAnswerError";
  }
}
