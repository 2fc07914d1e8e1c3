/** `form-closed` → `formClosed`: a code as it stands in the name of a text. */
export type TextKey<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<TextKey<Tail>>}`
  : Code;

/** The code of a state or a reason as the last part of its text's name. */
export const textKey = <Code extends string>(code: Code) =>
  code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as TextKey<Code>;
