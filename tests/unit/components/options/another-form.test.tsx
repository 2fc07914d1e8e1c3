import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AnotherForm } from '@/components/options/mapping/another-form';
import { formFrom } from '../../forms/forms';
import { TEAM_ITEMS } from '../../forms/team-form';

const ours = { ...formFrom(TEAM_ITEMS), title: 'Suggest a guest' };
const url = ours.url.replace(ours.id, '1FAIpQLSstranger');
const drawn = (title: string) =>
  renderToStaticMarkup(
    <AnotherForm form={{ ...ours, id: '1FAIpQLSstranger', url, title }} connected={ours} />,
  );

it.each(['Suggest a guest', ' suggest a  Guest', 'Ｓuggest a guest'])(
  'a stranger’s form with the team’s title is said to be another, by both addresses: %s',
  (title) => {
    const html = drawn(title);
    expect(html).toContain('notice-warn');
    expect(html).toContain('Another form with the title of the connected one');
    expect(html).toContain(ours.url.replace('https://', ''));
    expect(html).toContain(url.replace('https://', ''));
  },
);

it('one with a title of its own replaces the connected one, and shows both addresses too', () => {
  const html = drawn('Another show');
  expect(html).toMatch(/This replaces “<bdi>Suggest a guest<\/bdi>”/);
  expect(html).toContain('1FAIpQLSstranger');
});
