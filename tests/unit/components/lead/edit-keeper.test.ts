import { describe, expect, it } from 'vitest';
import { EditKeeper, type KeepState } from '@/components/lead/edit-keeper';
import type { LeadEdit } from '@/utils/model/lead';

/** A store whose writes end when the test says so. */
function slowStore() {
  const written: LeadEdit[] = [];
  const open: { done: () => void; fail: () => void }[] = [];
  const keep = (edit: LeadEdit) => {
    written.push(edit);
    return new Promise<void>((done, fail) => open.push({ done, fail: () => fail(new Error('disk full')) }));
  };
  const next = () => {
    const write = open.shift();
    if (!write) throw new Error('nothing is being written');
    return write;
  };
  return { written, keep, next };
}

describe('keeping what is typed', () => {
  it('writes one at a time, and only the latest of what was typed meanwhile', async () => {
    const store = slowStore();
    const states: KeepState[] = [];
    const keeper = new EditKeeper(store.keep, (state) => states.push(state));
    for (const text of ['a', 'ab', 'abc']) keeper.add({ why: text });
    keeper.add({ note: 'n' });
    expect(store.written).toEqual([{ why: 'a' }]);
    const settled = keeper.settled();
    store.next().done();
    await Promise.resolve();
    await expect.poll(() => store.written).toEqual([{ why: 'a' }, { why: 'abc', note: 'n' }]);
    store.next().done();
    expect(await settled).toBe(true);
    expect(states).toEqual(['keeping', 'kept']);
  });

  it('loses nothing when a write fails: it goes along with the next one', async () => {
    const store = slowStore();
    const states: KeepState[] = [];
    const keeper = new EditKeeper(store.keep, (state) => states.push(state));
    keeper.add({ why: 'because' });
    store.next().fail();
    await expect.poll(() => states).toEqual(['keeping', 'failed']);
    const settled = keeper.settled();
    expect(store.written.at(-1)).toEqual({ why: 'because' });
    store.next().done();
    expect(await settled).toBe(true);
  });

  it('hands over what still waits when the page goes away', () => {
    const store = slowStore();
    const keeper = new EditKeeper(store.keep, () => {});
    keeper.add({ why: 'a' });
    keeper.add({ why: 'ab' });
    keeper.flush();
    expect(store.written).toEqual([{ why: 'a' }, { why: 'ab' }]);
  });
});
