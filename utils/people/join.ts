import { i18n } from '#i18n';
import { laterStage } from '../model/hosts/stage';
import type { Clip, Lead } from '../model/lead';
import { LIMITS } from '../model/limits';
import { accountKey } from './accounts';
import { withAccounts } from './own-account';
import { oneLine, whoFrom } from './who';

/** Two leads as one: everything typed is in it. `kept` is the older and gives the id; `now` ISO 8601. */
export function joinedLead(kept: Lead, gone: Lead, clips: Clip[], now: string): Lead {
  const name = chosen(kept, gone, nameOf, isFromPage(clips, namesOf));
  const who = chosen(
    kept,
    gone,
    ({ who }) => who,
    isFromPage(clips, ({ author }) => [whoFrom(author)]),
  );
  const stage = laterStage(kept.stage, gone.stage);
  const otherLine = (stage === kept.stage ? gone : kept).stage?.line.trim();
  const notes = [
    kept.note,
    gone.note,
    name.other && i18n.t('saved.alsoCalled', { name: name.other }),
    who.other && i18n.t('saved.also', { who: who.other }),
    otherLine && otherLine !== stage?.line.trim() && i18n.t('saved.also', { who: otherLine }),
  ];
  return {
    ...kept,
    name: name.value || kept.name,
    who: who.value,
    accounts: withAccounts(kept.accounts, gone.accounts).slice(0, LIMITS.accounts),
    accountKeys: [...new Set([...kept.accountKeys, ...gone.accountKeys])].slice(0, LIMITS.accountKeys),
    why: joinedText(kept.why, gone.why),
    note: notes.reduce<string>((all, note) => joinedText(all, note || ''), ''),
    topics: [...new Set([...kept.topics, ...gone.topics])].slice(0, LIMITS.topics),
    selfNominated: kept.selfNominated || gone.selfNominated,
    sellsTools: kept.sellsTools === 'unknown' ? gone.sellsTools : kept.sellsTools,
    passed: kept.passed && gone.passed,
    asked: { ...gone.asked, ...answered(kept.asked) },
    ...(stage && { stage }),
    updatedAt: now,
  };
}

/** Both texts, one below the other; what one already says is not said twice. */
export function joinedText(one: string, other: string): string {
  if (!other.trim() || one.includes(other.trim())) return one;
  if (!one.trim() || other.includes(one.trim())) return other;
  return `${one.trimEnd()}\n\n${other.trimStart()}`;
}

const answered = (asked: Lead['asked']) =>
  Object.fromEntries(Object.entries(asked).filter(([, values]) => values.some((value) => value.trim())));

/** A name that is only a handle is as good as none. */
const nameOf = ({ name, accounts }: Lead) =>
  accounts.some(
    (account) => account.handle && accountKey({ ...account, handle: name }) === accountKey(account),
  )
    ? ''
    : name;

/**
 * The value of a field that can only have one: what the scout typed before what a page said, the kept lead's before the other's.
 * `other`: what was typed and did not find room.
 */
function chosen(kept: Lead, gone: Lead, read: (lead: Lead) => string, fromPage: (value: string) => boolean) {
  const [one, two] = [read(kept), read(gone)];
  if (!one || !two || one === two) return { value: one || two };
  const typed = { one: !fromPage(one), two: !fromPage(two) };
  if (typed.two && !typed.one) return { value: two };
  return { value: one, other: typed.one && typed.two ? two : undefined };
}

const isFromPage = (clips: Clip[], read: (clip: Clip) => (string | undefined)[]) => (value: string) =>
  clips.some((clip) => read(clip).includes(value));

const namesOf = ({ author, pageTitle }: Clip) => [oneLine(author.name ?? ''), author.handle, pageTitle];
