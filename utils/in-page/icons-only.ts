/**
 * X has room for icons only: what links and wide buttons need is left out of its script. WXT puts the entrypoint's name in
 * when it builds; in tests it is unknown and every kind is there.
 */
export const ICONS_ONLY = import.meta.env.ENTRYPOINT === 'x';
