// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useWatched } from '@/components/ui/hooks/use-watched';

it('a first reading that comes late never takes the place of a newer value', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  let answer = (_: string) => {};
  let tell = (_: string) => {};
  const read = () =>
    new Promise<string>((resolve) => {
      answer = resolve;
    });
  const watch = (changed: (value: string) => void) => {
    tell = changed;
    return () => {};
  };
  const Shown = () => <p>{useWatched(read, watch) ?? 'nothing yet'}</p>;
  const root = createRoot(document.body);
  await act(async () => root.render(<Shown />));
  expect(document.body.textContent).toBe('nothing yet');
  await act(async () => tell('newer'));
  await act(async () => answer('as it was'));
  expect(document.body.textContent).toBe('newer');
  await act(async () => root.unmount());
});
