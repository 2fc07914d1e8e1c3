/**
 * Where `npm start` serves its practice form, e.g. http://localhost:4321; undefined in the packages.
 * Only a port of this machine counts, so that nothing else can be let in by the environment of a build.
 */
export function practiceOrigin(): string | undefined {
  const origin: unknown = import.meta.env.WXT_PRACTICE_ORIGIN;
  return typeof origin === 'string' && /^http:\/\/localhost:\d{1,5}$/.test(origin) ? origin : undefined;
}
