import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPageTexts, textsBefore } from '@/utils/page-texts-script';

let registered: { id: string; js: string[]; matches: string[] }[];
const english = fakeBrowser.i18n.getMessage;

/** The browser shows our texts in this language. */
function speak(tag: string): void {
  const getMessage = (key: string) => (key === 'language_tag' ? tag : english(key));
  Object.assign(fakeBrowser.i18n, { getMessage });
}

beforeEach(() => {
  registered = [];
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: vi.fn(async (scripts: typeof registered) => {
        registered.push(...scripts);
      }),
      unregisterContentScripts: vi.fn(async () => {
        registered = [];
      }),
    },
  });
  fakeBrowser.runtime.getManifest = () =>
    ({
      content_scripts: [{ matches: ['https://x.com/*'] }, { matches: ['https://lobste.rs/*'] }],
    }) as never;
});

describe('the script of texts in pages', () => {
  it('comes to no page in English', async () => {
    speak('en');
    await registerPageTexts();
    expect(registered).toEqual([]);
    expect(textsBefore()).toEqual([]);
  });

  it('comes first on every site in another language, registered once', async () => {
    speak('pt-BR');
    await registerPageTexts();
    await registerPageTexts();
    expect(registered).toEqual([
      expect.objectContaining({
        js: textsBefore(),
        matches: ['https://x.com/*', 'https://lobste.rs/*'],
        runAt: 'document_start',
      }),
    ]);
    expect(textsBefore()).toEqual(['/page-texts.js']);
  });

  it('goes when the browser is in English again', async () => {
    speak('de');
    await registerPageTexts();
    speak('en');
    await registerPageTexts();
    expect(registered).toEqual([]);
  });

  it('does not mind that another start was first', async () => {
    speak('de');
    vi.mocked(fakeBrowser.scripting.registerContentScripts).mockRejectedValue(
      new Error('Duplicate script ID'),
    );
    await expect(registerPageTexts()).resolves.toBeUndefined();
  });
});
