/** Ways a form can fail or look different, to be switched on and off while tests run. */
const MODES = [
  'closed',
  'signin',
  'signin-redirect',
  'network-redirect',
  'consent-redirect',
  'sorry-redirect',
  'signed-in',
  'already',
  'captcha',
  'too-large',
  'quota',
  'gone',
  'rate-limited',
  'busy',
  'stall-after-storing',
  'stall-before-storing',
  'drop-before-storing',
  'drop-after-storing',
  'busy-after-storing',
  'garbage',
  'huge',
  'confirmation',
  'language',
  'hide-another-link',
  'edited-before-post',
] as const;
export type Mode = (typeof MODES)[number];

export interface ModeOptions {
  /** How many requests it lasts; for ever without. Modes about storing count POSTs only. */
  times?: number;
  /** Only requests of this kind. */
  on?: 'GET' | 'POST';
  /** `confirmation`: the text shown. */
  text?: string;
  /** `language`: its code. */
  language?: string;
  /** `rate-limited`: Retry-After. Stalls: how long until the reply comes after all; for ever without. */
  seconds?: number;
  /** `busy`, `busy-after-storing`: another status than 503. */
  status?: number;
}

/** These mean nothing before an answer is sent. */
const POST_ONLY: ReadonlySet<Mode> = new Set([
  'captcha',
  'too-large',
  'quota',
  'stall-after-storing',
  'stall-before-storing',
  'drop-before-storing',
  'drop-after-storing',
  'busy-after-storing',
  'edited-before-post',
]);

/** The modes in force during one request. */
export type ActiveModes = ReadonlyMap<Mode, ModeOptions>;

export interface ModeSwitches {
  /** `formId` may be `*` for every form. */
  set(formId: string, mode: Mode, options?: ModeOptions): void;
  clear(formId?: string): void;
  /** What holds for this request; uses up one of `times`. */
  take(formId: string, method: string): ActiveModes;
}

/** Is this a mode's name? For what comes over HTTP. */
export function isMode(text: unknown): text is Mode {
  return MODES.some((mode) => mode === text);
}

export function modeSwitches(): ModeSwitches {
  const set = new Map<string, Map<Mode, ModeOptions>>();

  function takeFrom(formId: string, method: string): [Mode, ModeOptions][] {
    const modes = set.get(formId);
    if (!modes) return [];
    const active = [...modes].filter(([mode, { on }]) => {
      const wanted = on ?? (POST_ONLY.has(mode) ? 'POST' : method);
      return wanted === method;
    });
    for (const [mode, options] of active) {
      if (options.times === undefined) continue;
      if (options.times <= 1) modes.delete(mode);
      else modes.set(mode, { ...options, times: options.times - 1 });
    }
    return active;
  }

  return {
    set(formId, mode, options = {}) {
      const modes = set.get(formId) ?? new Map<Mode, ModeOptions>();
      modes.set(mode, options);
      set.set(formId, modes);
    },
    clear(formId) {
      if (formId === undefined) set.clear();
      else set.delete(formId);
    },
    take(formId, method) {
      return new Map([...takeFrom('*', method), ...takeFrom(formId, method)]);
    },
  };
}
