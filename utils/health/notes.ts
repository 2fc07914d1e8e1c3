import type { Capture } from '../model/capture';
import type { AdapterSite } from '../model/sites';
import type { Group, Rule } from '../sites/expected';
import { EXPECTED, groupOf, knownRule } from './expected';
import type { FieldHealth, SiteHealth, Structure } from './schema';

/** Kinds of pages whose buttons a capture of this group stands beside. */
const PAGES_OF: Record<Group, (kind: string) => boolean> = {
  profile: (kind) => kind === 'profile',
  words: (kind) => kind !== 'profile',
};

/** Health after one capture: what answered each field now. `at`: ISO 8601. */
export function afterCapture(
  health: SiteHealth,
  site: AdapterSite,
  capture: Pick<Capture, 'kind' | 'readBy' | 'quote'>,
  at: string,
): SiteHealth {
  const group = groupOf(capture);
  const fields = { ...health.fields };
  for (const [field, rule] of Object.entries(EXPECTED[site].rules[group])) {
    const name = Object.hasOwn(capture.readBy, field) ? capture.readBy[field] : undefined;
    if (name === undefined && !rule.needed) continue;
    // Words that the reader chose are not read by a rule.
    if (field === 'text' && capture.quote?.selected) continue;
    const key = `${group}.${field}`;
    fields[key] = afterRead(fields[key], rule, name, at);
  }
  const answered = Object.keys(capture.readBy).length > 1;
  return {
    ...health,
    readAt: at,
    fields,
    noButtons: answered ? without(health.noButtons, PAGES_OF[group]) : health.noButtons,
  };
}

function afterRead(
  before: FieldHealth | undefined,
  rule: Rule,
  name: string | undefined,
  at: string,
): FieldHealth {
  const by = knownRule(rule, name);
  if (rule.first.includes(by)) return { firstAt: at, missed: 0, by };
  return { ...before, since: before?.since ?? at, missed: (before?.missed ?? 0) + 1, by };
}

/** Health after a page of this kind stood there without a button. */
export function afterNone(
  health: SiteHealth,
  kind: string,
  at: string,
  structure: Structure | undefined,
): SiteHealth {
  const before = health.noButtons[kind];
  const now = { since: before?.since ?? at, lastAt: at, pages: (before?.pages ?? 0) + 1 };
  return {
    ...health,
    noButtons: { ...health.noButtons, [kind]: now },
    ...(structure && { structure }),
  };
}

/** Health after a page of this kind had its buttons. */
export function afterButtons(health: SiteHealth, kind: string): SiteHealth {
  return { ...health, noButtons: without(health.noButtons, (other) => other === kind) };
}

const without = <Value>(all: Record<string, Value>, gone: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !gone(name)));
