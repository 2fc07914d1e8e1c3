import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import type { Form } from '@/utils/model/form';
import type { ConnectedForm, Source } from '@/utils/model/mapping';
import type { Draft } from '../mapping/draft';
import { firstReview, reviewAgain } from '../mapping/first-review';
import {
  after,
  BEGIN,
  type Connecting,
  type Doing,
  type Review,
  type Step,
  yourChoice,
} from './connecting-steps';
import type { Ports } from './ports';
import { recognise } from './what-was-pasted';

/** The connecting of one form, from the pasted text to the stored record. Nothing is stored before `connect`. */
export class ConnectingForm {
  private state: Connecting = BEGIN;
  private run = 0;
  private readonly watchers = new Set<() => void>();

  constructor(private readonly ports: Ports) {}

  readonly current = (): Connecting => this.state;

  /** Calls back after each step. Returns the way to stop. */
  readonly watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };

  readonly type = (text: string): void => this.interrupt({ type: 'typed', text });

  /** Back to the box; what was pasted is still in it. */
  readonly leave = (): void => this.interrupt({ type: 'left' });

  readonly answer = (entryId: string, source: Source): void =>
    this.step({ type: 'answered', entryId, source });

  /** Takes up what was left the last time; where something was begun meanwhile, that counts. */
  readonly restore = ({ text, review }: Draft): void => {
    if (this.state !== BEGIN) return;
    this.step({ type: 'typed', text });
    if (review) this.step({ type: 'found', review });
  };

  /** Goes on with what was pasted. To be called while the click is being handled. */
  readonly submit = async (): Promise<void> => {
    const { text } = this.state;
    if (recognise(text) === 'nothing') return this.fail(i18n.t('options.paste.nothing'));
    if (recognise(text) === 'set-up') return this.work('opening', () => this.openSetUp(text));
    const address = this.ports.parseFormAddress(text);
    if (!address.ok) return this.fail(address.message);
    return this.askAndRead(address.url);
  };

  /** Reads a connected form once more. To be called while the click is being handled. */
  readonly readAgain = (connected: ConnectedForm): Promise<void> =>
    this.askAndRead(connected.form.url, connected);

  /** Goes on with a form that was read in a tab; `connected` counts where it is the same one. What was pasted stays in the box. */
  readonly readInTab = (form: Form, connected: ConnectedForm | undefined): void => {
    const before = connected?.id === form.id ? connected : undefined;
    this.interrupt(this.proposed(form, 'tab', before));
  };

  /** Fills the box, and reads at once where the browser does not have to ask. */
  readonly prefill = async (text: string): Promise<void> => {
    this.type(text);
    const typed = this.run;
    const address = this.ports.parseFormAddress(text);
    if (!address.ok) return this.fail(address.message);
    const allowed = await this.ports.mayRead(address.url);
    if (allowed && typed === this.run) await this.work('reading', () => this.readAndPropose(address.url));
  };

  /** Opens the mapping of a connected form, without reading it again. */
  readonly change = ({ form, mapping, via }: ConnectedForm): void => {
    const proposal = this.ports.proposeMapping(form);
    const reasons = Object.fromEntries(
      Object.entries(mapping).map(([id, source]) => {
        const why = isSame(source, proposal.mapping[id]) ? proposal.reasons[id] : undefined;
        return [id, why ?? yourChoice()];
      }),
    );
    this.interrupt({ type: 'found', review: { form, mapping, reasons, via } });
  };

  /** Opens the mapping of a connected form for the form as it is now, beside what changed. */
  readonly remap = (connected: ConnectedForm): void => {
    const { changed, via } = connected;
    if (!changed) return;
    const { changes } = this.ports.whatChanged(connected.form, changed, connected.mapping);
    const review = reviewAgain(connected, changed, this.ports.proposeMapping(changed), changes);
    this.interrupt({ type: 'found', review: { ...review, via } });
  };

  /** Stores the form with its mapping; from here on nominations go to it. */
  readonly connect = async (): Promise<void> => {
    if (this.state.step !== 'review') return;
    const { form, mapping, via } = this.state.review;
    this.step({ type: 'saving' });
    const connectedAt = this.ports.now().toISOString();
    try {
      await this.ports.connectForm({ id: form.id, form, mapping, via, connectedAt });
      this.step({ type: 'connected' });
    } catch (error) {
      this.fail(i18n.t('options.paste.notConnected', { problem: wordsOf(error) }));
    }
  };

  /** The browser shows its prompt only while a click is being handled: ask before anything is awaited. */
  private askAndRead(url: string, before?: ConnectedForm): Promise<void> {
    const asked = this.ports.askToRead(url);
    const find = async (say: (doing: Doing) => void): Promise<Step> => {
      if (!(await asked)) return { type: 'not-allowed' };
      say('reading');
      return this.readAndPropose(url, before);
    };
    return this.work('asking', find, before !== undefined);
  }

  private async readAndPropose(url: string, again?: ConnectedForm): Promise<Step> {
    const read = await this.ports.readForm(url);
    if (!read.ok)
      return {
        type: 'failed',
        message: read.message,
        inTab: read.code === 'sign-in' || read.code === 'elsewhere' ? url : undefined,
      };
    return this.proposed(read.form, 'address', again ?? (await this.ports.knownForm(read.form.id)));
  }

  /** What was read, with an answer for each question: those given `before` where this form was connected already. */
  private proposed(form: Form, via: 'address' | 'tab', before?: ConnectedForm): Step {
    const proposal = this.ports.proposeMapping(form);
    if (!before) return { type: 'found', review: firstReview(form, proposal, via) };
    const { changes } = this.ports.whatChanged(before.form, form, before.mapping);
    return { type: 'found', review: { ...reviewAgain(before, form, proposal, changes), via } };
  }

  private async openSetUp(line: string): Promise<Step> {
    const read = await this.ports.readSetUp(line);
    if (!read.ok) return { type: 'failed', message: read.message };
    const review: Review = {
      form: read.form,
      mapping: read.mapping,
      reasons: {},
      via: 'set-up',
    };
    return { type: 'found', review };
  }

  /** Starts some work; what it finds counts only while nothing else was started and the scout did not leave. */
  private async work(doing: Doing, find: (say: (doing: Doing) => void) => Promise<Step>, again = false) {
    this.run += 1;
    const mine = this.run;
    const take = (next: Step) => {
      if (mine === this.run) this.step(next);
    };
    const say = (now: Doing) => take({ type: 'working', again, doing: now });
    say(doing);
    try {
      take(await find(say));
    } catch (error) {
      take({ type: 'failed', message: i18n.t('options.paste.failed', { problem: wordsOf(error) }) });
    }
  }

  private interrupt(step: Step): void {
    this.run += 1;
    this.step(step);
  }

  private fail(message: string): void {
    this.step({ type: 'failed', message });
  }

  private step(next: Step): void {
    this.state = after(this.state, next);
    for (const changed of this.watchers) changed();
  }
}

const isSame = (one: Source | undefined, other: Source | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

const wordsOf = (error: unknown) => problemOf(error).message;
