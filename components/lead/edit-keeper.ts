import type { LeadEdit } from '@/utils/model/lead';

export type KeepState = 'kept' | 'keeping' | 'failed';

/**
 * Keeps what is typed as it is typed: one write at a time, and while it runs only the latest value of each field waits.
 * A failed write stays here and goes along with the next one.
 */
export class EditKeeper {
  #waiting: LeadEdit = {};
  #running: Promise<boolean> | undefined;

  constructor(
    private readonly keep: (edit: LeadEdit) => Promise<void>,
    /** `error`: why it failed. */
    private readonly changed: (state: KeepState, error?: unknown) => void,
  ) {}

  add(edit: LeadEdit): void {
    this.#waiting = { ...this.#waiting, ...edit };
    this.#start();
  }

  /** True when everything typed so far is stored; tries again what failed. */
  async settled(): Promise<boolean> {
    return this.#isEmpty() ? ((await this.#running) ?? true) : this.#start();
  }

  /** The page goes away: hand over what still waits, without waiting for the write before it. */
  flush(): void {
    if (this.#isEmpty()) return;
    const last = this.#waiting;
    this.#waiting = {};
    this.keep(last).catch((error) => {
      this.#waiting = { ...last, ...this.#waiting };
      this.changed('failed', error);
    });
  }

  #start(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    this.changed('keeping');
    while (!this.#isEmpty()) {
      const next = this.#waiting;
      this.#waiting = {};
      try {
        await this.keep(next);
      } catch (error) {
        this.#waiting = { ...next, ...this.#waiting };
        this.changed('failed', error);
        return false;
      }
    }
    this.changed('kept');
    return true;
  }

  #isEmpty(): boolean {
    return Object.keys(this.#waiting).length === 0;
  }
}
