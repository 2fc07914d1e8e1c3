/** May this be shown as a link: http or https, without credentials? Everything else that is kept stays text. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
}
