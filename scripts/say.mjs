/** One line to the person at the terminal. */
export const say = (text) => console.log(`• ${text}`);

/** Ends with one sentence that says what to do. */
export function stop(text) {
  console.error(`\n${text}\n`);
  process.exit(1);
}
