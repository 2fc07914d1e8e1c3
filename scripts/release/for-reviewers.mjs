/** The page at the top of the sources package: how a reviewer makes the packages from it. */
export function forReviewers({ version, node, npm, files }) {
  return `# Guest Scout ${version}: from the sources to the packages

Nothing in the packages is written by hand after the build; no code is loaded at run time.

## What you need
- Node ${node} and npm ${npm}. Node 20 or later will do to begin with: the build runs with Node ${node}, which \`npm ci\` brings along.
- Network for \`npm ci\`: all dependencies come from the npm registry, in the versions of \`package-lock.json\`.
- Linux, macOS or Windows; tried on Linux (x64).

## The commands
\`\`\`sh
npm ci
npm run zip
\`\`\`

They make, byte for byte, in \`.output/\`:

| file | for |
| --- | --- |
| \`${files.chrome}\` | Chrome Web Store and Microsoft Edge Add-ons |
| \`${files.firefox}\` | addons.mozilla.org |

## Where things are
\`wxt.config.ts\` makes the manifest; \`docs/architecture.md\` says what is where; \`docs/permissions.md\` why each permission is
asked for and what data is declared; \`docs/privacy.md\` is the privacy policy; \`third-party-notices.txt\` in each package names what is
contained of others.

## Trying it without an account
\`npm start\` opens a browser with the extension and a practice form on this machine.
`;
}
