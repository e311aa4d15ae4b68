/** A worker with contact details, as a letterhead or "who to call" shows them. */
export interface Worker {
  readonly name: string;
  /** The title as the worker uses it. */
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  readonly unit?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}
