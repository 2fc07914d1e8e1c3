import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `@/` as the build resolves it. dependency-cruiser reads it in this form; TypeScript 7 has no interface by which it could read tsconfig.json. */
export default { resolve: { alias: { '@': here('.'), '#i18n': here('.wxt/i18n/index.ts') } } };
