/** What stands before Send on a surface that a page may lie over: the card. */
export interface SendGate {
  /** Send does nothing yet. */
  waits?: boolean;
  /** Why, where somebody can do something about it. */
  why?: string;
  /** Send stands on another surface, which this opens. */
  elsewhere?: () => Promise<void>;
}
