/** Taking a large JSON file apart without holding it: one top-level value, or one entry of a top-level list, at a time. */

/** Longest piece in UTF-16 units, and deepest nesting in it: far beyond any person, and harmless to parse. */
export const LONGEST_PIECE = 32_000_000;
const DEEPEST = 40;

/** A value of the file's object. `key`: its name; `entry`: it is one of a list under that name. */
export interface Piece {
  key: string;
  entry: boolean;
  /** The JSON text of it; undefined where it is too long or nested too deeply to be looked at. */
  text: string | undefined;
}

/** `begun`: no end was seen yet, `whole`: the object was closed, `other`: this is no JSON object at all. */
export type End = 'begun' | 'whole' | 'other';

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** What JSON allows between its signs. */
const SPACES = new Set([9, 10, 13, 32]);

/** Where a string ends or a sign in it is escaped. */
const IN_STRING = /["\\]/g;

/**
 * Takes the file's text in chunks as they come. What is wrong inside a piece is found when it is parsed; what is wrong between pieces
 * gives pieces that do not parse. Never throws.
 */
export class Pieces {
  end: End = 'begun';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inList = false;
  private key: string | undefined;
  /** Of the piece under way: its text from earlier chunks, and whether it became too long or too deep. */
  private text = '';
  private refused = false;

  /**
   * The pieces that end in this chunk. One plain loop with its state in locals that jumps over the words in strings: ten
   * milliseconds a megabyte of an export.
   */
  take(chunk: string): Piece[] {
    const found: Piece[] = [];
    let { depth, inString, escaped } = this;
    let from = 0;
    for (let at = 0; at < chunk.length && this.end === 'begun'; at += 1) {
      const code = chunk.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        else {
          IN_STRING.lastIndex = at + 1;
          at = IN_STRING.test(chunk) ? IN_STRING.lastIndex - 2 : chunk.length;
        }
      } else if (code === QUOTE) {
        if (depth === 0) this.end = 'other';
        inString = true;
      } else if (depth === 0) {
        if (code === OPEN_OBJECT) {
          depth = 1;
          from = at + 1;
        } else if (!SPACES.has(code)) this.end = 'other';
      } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        const mayBeginList = depth === 1 && code === OPEN_LIST && this.key !== undefined;
        depth += 1;
        if (depth > DEEPEST) this.refused = true;
        if (mayBeginList && !(this.text + chunk.slice(from, at)).trim()) {
          this.inList = true;
          this.text = '';
          from = at + 1;
        }
      } else if (depth > 2) {
        if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
      } else if (code === COLON && depth === 1 && this.key === undefined) {
        this.key = keyOf(this.text + chunk.slice(from, at));
        this.text = '';
        from = at + 1;
      } else if (this.endsPiece(code, depth)) {
        this.finish(this.text + chunk.slice(from, at), found);
        from = at + 1;
        if (this.after(code)) depth = 1;
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth -= 1;
      }
    }
    Object.assign(this, { depth, inString, escaped });
    if (this.refused) this.text = '';
    else this.text += chunk.slice(from);
    if (this.text.length > LONGEST_PIECE) this.refused = true;
    return found;
  }

  private endsPiece(code: number, depth: number): boolean {
    if (this.inList) return depth === 2 && (code === COMMA || code === CLOSE_LIST);
    return depth === 1 && (code === COMMA || code === CLOSE_OBJECT);
  }

  private finish(text: string, found: Piece[]): void {
    // Some browsers hand over a chunk that holds more than any piece may have.
    const isRefused = this.refused || text.length > LONGEST_PIECE;
    if (this.key !== undefined && (isRefused || text.trim()))
      found.push({ key: this.key, entry: this.inList, text: isRefused ? undefined : text });
    this.text = '';
    this.refused = false;
  }

  /** @returns whether a list was closed by it */
  private after(code: number): boolean {
    if (this.inList) {
      if (code !== CLOSE_LIST) return false;
      this.inList = false;
      return true;
    }
    this.key = undefined;
    if (code === CLOSE_OBJECT) this.end = 'whole';
    return false;
  }
}

function keyOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return '';
  }
}
