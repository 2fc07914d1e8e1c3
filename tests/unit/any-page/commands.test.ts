import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToCommands } from '@/utils/any-page/commands';
import { soon } from '../soon';

const suggest = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('@/utils/any-page/menu', () => ({ suggest }));

type Hear = (command: string, tab?: { id: number }) => void;
let press: Hear;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(browser, {
    commands: {
      onCommand: {
        addListener: (hear: Hear) => {
          press = hear;
        },
      },
    },
  });
  listenToCommands();
});

it('suggests from the tab in which the key was pressed', async () => {
  press('suggest', { id: 5 });
  await soon(() => expect(suggest).toHaveBeenCalledExactlyOnceWith({}, { id: 5 }));
});

it('asks which tab that is where the browser does not say it', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 6 }] as never);
  press('suggest');
  await soon(() => expect(suggest).toHaveBeenCalledExactlyOnceWith({}, { id: 6 }));
});

it('opens all leads, and nothing for a key that there is not', async () => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  press('leads');
  press('other', { id: 5 });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/\/leads\.html$/) });
  expect(suggest).not.toHaveBeenCalled();
});

it('is silent where there are no keys for extensions', () => {
  Object.assign(browser, { commands: undefined });
  vi.resetModules();
  return expect(
    import('@/utils/any-page/commands').then(({ listenToCommands: listen }) => listen()),
  ).resolves.toBeUndefined();
});
