import { describe, expect, it } from 'vitest';
import { matcher, searchText } from '@/utils/database/search/words';

const finds = (query: string, text: string) => matcher(query)?.(searchText([text])) ?? true;

describe('searching by words', () => {
  it.each([
    ['cafe', 'The Café owner'],
    ['CAFÉ', 'a cafe'],
    ['lukasz sore', 'Łukasz and Søren'],
    ['strasse', 'Straße'],
    ['ada_bui', 'Ada_Builds'],
    ['@ada', 'says @ada_builds'],
    ['gpt 4', 'GPT-4'],
    ['ＬＵＫ', 'luk'],
    ['東京', '私は東京都に住んでいます'],
    ['京都', '私は東京都に住んでいます'],
    ['東', '私は東京都に'],
    ['に', '私は東京都に'],
    ['東京都', '私は東京都に住んでいます'],
    ['tower', '東京tower'],
    ['エージェント', 'AIエージェントで議事録'],
    ['ai', 'AIエージェントで議事録'],
    ['서울', '서울에서'],
    ['хле', 'Свежий ХЛЕБ'],
    ['https://x.com/ada_builds/status/7', 'x.com/ada_builds/status/7'],
    ['', 'anything'],
    ['…', 'anything'],
  ])('“%s” finds “%s”', (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ['ada nowhere', 'ada'],
    ['builds compilers', 'builds'],
    ['fe', 'cafe'],
    ['か', 'が'],
    ['京東', '東京都'],
    ['東京都', '東京と京都'],
    ['ower', '東京tower'],
    ['大阪', '私は東京都に住んでいます'],
  ])('“%s” does not find “%s”', (query, text) => expect(finds(query, text)).toBe(false));

  it('looks through each word once', () => {
    expect(searchText(['Tea and tea', 'TEA 茶tea'])).toBe(' tea and 茶');
  });

  it('takes a wall of text without spaces and a word of any length', () => {
    expect(finds('x'.repeat(300), 'x'.repeat(200_000))).toBe(true);
    expect(finds('x'.repeat(300), 'x'.repeat(299))).toBe(false);
    expect(finds('漢漢', '漢'.repeat(50_000))).toBe(true);
  });
});
