// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Boundary, faultOf } from '@/components/ui/boundary';
import { WebLink } from '@/components/ui/web-link';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => vi.restoreAllMocks());

async function drawn(surface: React.ReactNode): Promise<string> {
  // React tells the console of what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const root = createRoot(document.body);
  await act(async () => root.render(surface));
  const { innerHTML } = document.body;
  await act(async () => root.unmount());
  return innerHTML;
}

const Torn = (): never => {
  throw new TypeError('Invalid URL: https://x.com/ada says "her words"');
};

it('a surface that cannot be drawn leaves what was given for it', async () => {
  const html = await drawn(<Boundary fallback={(fault) => <pre>{fault}</pre>}>{<Torn />}</Boundary>);
  expect(html).toContain('TypeError');
  expect(await drawn(<Boundary fallback={() => 'no'}>all well</Boundary>)).toBe('all well');
});

describe('the fault', () => {
  it('says where in our code, and nothing of what is stored', () => {
    const error = new TypeError('“her words”');
    error.stack =
      'TypeError: “her words”\nat ada.example:1\n    at nameOf (chrome-extension://abc/chunks/lead.js:1:2)\nnameOf@moz-extension://abc/chunks/lead.js:1:2\nsaid at https://x.com/ada';
    expect(faultOf(error)).toBe(
      'TypeError\nat nameOf (chrome-extension://abc/chunks/lead.js:1:2)\nnameOf@moz-extension://abc/chunks/lead.js:1:2',
    );
    expect(faultOf('text')).toBe('string');
  });
});

describe('a stored address as a link', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'https://a:b@c.example/',
    'torn',
    'http://[',
  ])('is only text: %s', async (href) =>
    expect(await drawn(<WebLink href={href}>words</WebLink>)).toBe('<span>words</span>'),
  );

  it('leads to the web, in a tab of its own', async () =>
    expect(await drawn(<WebLink href="https://ada.example/">words</WebLink>)).toBe(
      '<a href="https://ada.example/" target="_blank" rel="noreferrer">words</a>',
    ));
});
