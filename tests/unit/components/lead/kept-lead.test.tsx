// @vitest-environment jsdom
import { act, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useKeptLead } from '@/components/lead/kept-lead';
import type { Lead, LeadEdit } from '@/utils/model/lead';
import { lead as stored } from '../invented';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

it('shows a letter that was typed the moment another surface’s change was drawn', async () => {
  const seen: string[] = [];
  let typeNow = false;
  const never = () => new Promise<string>(() => undefined);

  function Field({ lead }: { lead: Lead }) {
    const kept = useKeptLead(lead, never as (edit: LeadEdit) => Promise<string>);
    // Between what React draws and the effects that it leaves for later, an event may come.
    useLayoutEffect(() => {
      if (!typeNow) return;
      typeNow = false;
      kept.change({ why: 'typed' });
    });
    seen.push(kept.lead.why);
    return null;
  }

  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Field lead={stored} />));
  typeNow = true;
  await act(async () =>
    root.render(
      <Field lead={{ ...stored, note: 'from elsewhere', updatedAt: '2099-01-01T00:00:00.000Z' }} />,
    ),
  );
  expect(seen.at(-1)).toBe('typed');
  act(() => root.unmount());
});
