/** Whoever connects a form has read, beside the button, what goes to it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { firstReview } from '@/components/options/mapping/first-review';
import { ReviewForm } from '@/components/options/mapping/review-form';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { ConnectedForm } from '@/utils/model/mapping';
import { formFrom } from '../../forms/forms';
import { TEAM_ITEMS } from '../../forms/team-form';

const form = { ...formFrom(TEAM_ITEMS), title: 'Suggest a guest' };
const review = firstReview(form, proposeMapping(form), 'address');

function drawn(connected?: ConnectedForm): string {
  return renderToStaticMarkup(
    <ReviewForm
      state={{ step: 'review', text: '', review }}
      connecting={{} as never}
      scout={{ name: 'Mara Lindqvist', email: 'mara@example.org' }}
      connected={connected}
    />,
  );
}

it('a form is connected by a button that stands right after what goes to it and who reads it', () => {
  const html = drawn();
  expect(html).toMatch(
    /What connecting means.*your name and e-mail address.*Disconnect takes your consent back/,
  );
  expect(html.indexOf('What connecting means')).toBeLessThan(html.indexOf('Connect this form'));
});

it('changing the answers of the connected form asks for nothing again', () => {
  const connected = { ...review, id: form.id, connectedAt: '2026-11-01T10:00:00.000Z' };
  expect(drawn(connected)).not.toContain('What connecting means');
});
