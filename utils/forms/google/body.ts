/** A form's page has 50 to 240 kB; more than this is not one. */
export const LARGEST_PAGE = 2_000_000;

/** The reply has more than `LARGEST_PAGE` bytes. */
export class TooLarge extends Error {}

/**
 * The text of a reply, as UTF-8, read only as far as the limit.
 * @throws {TooLarge} and whatever the network throws when the body breaks off.
 */
export async function readBody(response: Response, limit = LARGEST_PAGE): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw new TooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}
