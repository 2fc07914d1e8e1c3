import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressOf, isEditorAddress, parseFormAddress } from '@/utils/forms/google/address';

const ID = '1FAIpQLSe-abc_DEF123';
const VIEW = `https://docs.google.com/forms/d/e/${ID}/viewform`;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('any spelling of a form’s address is understood', () => {
  it.each([
    VIEW,
    `http://docs.google.com/forms/d/e/${ID}/viewform`,
    `docs.google.com/forms/d/e/${ID}/viewform?usp=sf_link#x`,
    `https://docs.google.com/forms/d/e/${ID}/formResponse`,
    `https://docs.google.com/forms/u/3/d/e/${ID}/viewform?embedded=true`,
    `https://docs.google.com/forms/d/e/${ID}`,
    `https://docs.google.com/forms/d/e/${ID}/closedform`,
    `https://docs.google.com/a/example.org/forms/d/e/${ID}/viewform`,
    `  <https://docs.google.com/forms/d/e/${ID}/viewform>  `,
    `Please use this (https://docs.google.com/forms/d/e/${ID}/viewform).`,
    `https://www.google.com/url?q=https%3A%2F%2Fdocs.google.com%2Fforms%2Fd%2Fe%2F${ID}%2Fviewform&sa=D`,
    `https://www.google.com/url?sa=D&q=https://docs.google.com/forms/d/e/${ID}/viewform`,
    `HTTPS://DOCS.GOOGLE.COM/forms/d/e/${ID}/viewform`,
  ])('%s', (text) => {
    expect(parseFormAddress(text)).toEqual({ ok: true, url: VIEW });
  });

  it('keeps a short link, without query', () => {
    expect(parseFormAddress('forms.gle/AbCd123?x=1')).toEqual({ ok: true, url: 'https://forms.gle/AbCd123' });
  });

  it('turns an editor’s address into one that leads to the public form', () => {
    const address = parseFormAddress('https://docs.google.com/forms/d/1aBcD_editor/edit#responses');
    expect(address).toEqual({ ok: true, url: 'https://docs.google.com/forms/d/1aBcD_editor/viewform' });
    expect(address.ok && isEditorAddress(address.url)).toBe(true);
    expect(isEditorAddress(VIEW)).toBe(false);
  });
});

describe('what is not a form’s address is refused in one sentence', () => {
  it.each([
    '',
    'hello',
    'https://example.org/forms/d/e/abc/viewform',
    `https://evil.example/docs.google.com/forms/d/e/${ID}/viewform`,
    `https://docs.google.com.evil.example/forms/d/e/${ID}/viewform`,
    `https://notdocs.google.com/forms/d/e/${ID}/viewform`,
    `https://user@docs.google.com:8080.evil.example/forms/d/e/${ID}/viewform`,
    'https://www.google.com/url?q=https://evil.example/forms/d/e/abc/viewform',
    'https://docs.google.com/spreadsheets/d/1abc/edit',
    'https://docs.google.com/forms/',
    'https://forms.gle/',
    'https://docs.google.com/forms/d/e/',
    'http://localhost:4321/forms/d/e/practice/viewform',
  ])('%s', (text) => {
    const address = parseFormAddress(text);
    expect(address).toMatchObject({ ok: false });
    expect(address.ok || address.message).toMatch(/^[^\n]{20,200}\.$/);
  });
});

describe('the practice form', () => {
  it('is let in only where the build names its port', () => {
    vi.stubEnv('WXT_PRACTICE_ORIGIN', 'http://localhost:4321');
    const url = 'http://localhost:4321/forms/d/e/practice/viewform';
    expect(parseFormAddress(`${url}?x`)).toEqual({ ok: true, url });
    expect(parseFormAddress('http://localhost:9/forms/d/e/practice/viewform')).toMatchObject({ ok: false });
  });

  it('is never another machine', () => {
    vi.stubEnv('WXT_PRACTICE_ORIGIN', 'https://evil.example');
    expect(parseFormAddress('https://evil.example/forms/d/e/practice/viewform')).toMatchObject({ ok: false });
  });
});

describe('where a form that is kept leads', () => {
  it('is its own address, or nowhere', () => {
    expect(addressOf({ id: ID, url: VIEW })).toBe(VIEW);
  });

  it.each([
    `https://docs.google.com.evil.example/forms/d/e/${ID}/viewform?,${VIEW}`,
    `javascript:alert(1)//,${VIEW}`,
    `${VIEW}?x`,
    VIEW.replace(ID, 'other'),
    VIEW.replace('https', 'http'),
    'https://forms.gle/AbCd123',
    '',
  ])('%s', (url) => {
    expect(addressOf({ id: ID, url })).toBeUndefined();
  });
});
