/** A broken rule of one field of a request. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** RFC 9457 problem details, as every service answers them; `status` 0 means that nobody answered. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail?: string,
    readonly traceId?: string,
    readonly errors: FieldError[] = [],
    readonly retryAfter?: number,
    /** What the problem tells beside its type, such as `permission` or `max`. */
    readonly parameters: Readonly<Record<string, string>> = {},
  ) {
    super(detail ?? title);
  }

  /** The last part of the type, such as `name-taken`. */
  get slug(): string {
    return this.type.slice(this.type.lastIndexOf('/') + 1);
  }

  static unreachable(): Problem {
    return new Problem(0, '/problems/unreachable', 'Nobody answers');
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    const retryAfter = Number(response.headers.get('Retry-After'));
    return new Problem(
      response.status,
      text(body.type) ?? '/problems/unknown',
      text(body.title) ?? response.statusText,
      text(body.detail),
      text(body.traceId),
      Array.isArray(body.errors) ? body.errors : [],
      retryAfter > 0 ? retryAfter : undefined,
      parameters(body),
    );
  }

  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : Problem.unreachable();
  }
}

const STANDARD = ['type', 'title', 'status', 'detail', 'instance', 'traceId', 'errors'];

const parameters = (body: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      !STANDARD.includes(name) && ['string', 'number'].includes(typeof value) ? [[name, String(value)]] : [],
    ),
  );
