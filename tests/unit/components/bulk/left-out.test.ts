import { describe, expect, it } from 'vitest';
import { whyLeftOut } from '@/components/bulk/left-out';
import { OPEN } from '@/utils/model/delivery-states';
import { delivery, form, lead } from '../invented';

const why = (of: Parameters<typeof delivery>[0]) =>
  whyLeftOut({ leadId: lead.id, lead, why: delivery(of) }, form);

describe('why a lead stays behind', () => {
  it.each(OPEN)('is said for one that is %s', (state) => {
    expect(why({ state })).toMatch(/^It [a-z ]+\.$/);
  });

  it('names what holds it and what to do', () => {
    expect(why({ state: 'held', reason: { code: 'form-closed' } })).toBe(
      'It is on hold. The form takes no more answers. Ask the hosts to open it again, or connect their new form.',
    );
  });

  it('is the problem in its own words where there is one', () => {
    const problem = { code: 'not-ready', message: 'Add one sentence of why.' };
    expect(whyLeftOut({ leadId: lead.id, lead, why: problem }, form)).toBe('Add one sentence of why.');
  });
});
