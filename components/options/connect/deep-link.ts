/** What an address of the options page asks for: `#connect=ADDRESS`, with `&auto=1` to go through by itself. */
export interface DeepLink {
  connect: string;
  auto: boolean;
}

/**
 * Reads the part after `#`. `auto` counts only for the practice form of a start build: any other form is connected by the
 * scout's own click.
 * @param practiceOrigin undefined in every build but `start`
 */
export function readDeepLink(hash: string, practiceOrigin: string | undefined): DeepLink | undefined {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const connect = asked.get('connect');
  if (!connect) return undefined;
  const practice = URL.canParse(connect) && new URL(connect).origin === practiceOrigin;
  return { connect, auto: asked.get('auto') === '1' && practice };
}
