import { describe, expect, it } from 'vitest';
import { reasonWords } from '@/components/lead/delivery/reason-words';
import { REASONS } from '@/utils/model/delivery';
import { form, why } from '../invented';

describe('why a delivery is where it is', () => {
  it.each(REASONS)('%s is said in sentences', (code) => {
    const { what, todo = 'Nothing.' } = reasonWords({ code }, form);
    for (const words of [what, todo]) expect(words).toMatch(/^[A-Z].*[a-z]\.$/);
  });

  it('names the question where there is one', () => {
    const { question } = reasonWords({ code: 'answer-refused', entryId: why.entryId }, form);
    expect(question).toBe('Why them?');
  });
});
