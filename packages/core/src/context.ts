/**
 * What a validator may know besides the record. The package reads no clock, makes no ids and holds no registers:
 * the caller passes them in. Kinds that need more extend this interface.
 */
export interface ValidationContext {
  /** The present instant, `2025-06-18T10:00:00Z`. With it, absent `created` and `modified` are filled in. */
  readonly now?: string;
  /** Makes a new id. With it, an absent `id` is filled in. */
  readonly newId?: () => string;
}
