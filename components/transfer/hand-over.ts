/** Gives a file to the scout. Not in the popup: it may close under the browser's question where to put it. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is long enough to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts a file's text on the clipboard. It may still be in the making: the browser wants the call within the click. */
export async function copyText(file: Promise<Blob>): Promise<void> {
  const text = file.then((made) => new Blob([made], { type: 'text/plain' }));
  // Awaited by the clipboard; a failure is told there.
  text.catch(() => undefined);
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}
