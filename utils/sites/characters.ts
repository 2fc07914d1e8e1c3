/**
 * What in a text has no width, or turns its direction: a reader sees none of it, and words can be hidden in it. Kept are the
 * joiners inside words and emoji, the marks of a variant where there is something to vary, and flags.
 */

/** Written right to left: there the two marks of direction put punctuation in its place. */
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Scotland's flag and its like: a black flag and the letters of a region, which nothing else may be. */
const FLAG = String.raw`(?<=\u{1F3F4}[\u{E0030}-\u{E007A}]{0,6})[\u{E0030}-\u{E007A}](?=[\u{E0030}-\u{E007A}]{0,6}\u{E007F})|(?<=\u{1F3F4}[\u{E0030}-\u{E007A}]{3,6})\u{E007F}`;
/** In a word (Persian, Hindi) and between the parts of an emoji. */
const JOINER = String.raw`(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u{E007F}])\u200D(?=\p{Extended_Pictographic})`;
/** One after a sign that has variants; more in a row are none. */
const VARIANT = String.raw`(?<=[\p{Emoji}\p{S}\p{Script=Han}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]`;

/** What has no width, matched only to be left out, but for the first group. */
const UNSEEN = new RegExp(
  String.raw`(${FLAG}|${JOINER}|${VARIANT})|[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u0000-\u0008\u000B-\u001F\u007F-\u009F]`,
  'gu',
);

/** The text without what no reader sees. */
export function seenCharacters(text: string): string {
  // Most texts hold none.
  if (!/[^\n\t -~\u00A0-\u00AC\u00AE-\u034E]/.test(text)) return text;
  const marks = RIGHT_TO_LEFT.test(text) ? /^[\u200E\u200F\u061C]$/ : /^$/;
  return text.replace(UNSEEN, (sign, kept?: string) => kept ?? (marks.test(sign) ? sign : ''));
}
