const HEADING = /^## (.+?)(?: \(.*\))?$/m;
const SEMVER = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * The version to release: what CHANGELOG.md says first.
 * @returns {{ version?: string, problem?: string }} the problem in a sentence that says what to do
 */
export function versionToRelease({ changelog, packageVersion, lastTag }) {
  const version = HEADING.exec(changelog)?.[1];
  if (!version || /^unreleased$/i.test(version))
    return {
      problem:
        'CHANGELOG.md starts with "Unreleased": give what stands there a version (## 1.2.3), put it into package.json (npm version 1.2.3 --no-git-tag-version), and commit.',
    };
  if (!SEMVER.test(version))
    return { problem: `CHANGELOG.md starts with "${version}", which is no version: write it as 1.2.3.` };
  if (version !== packageVersion)
    return {
      problem: `CHANGELOG.md says ${version} and package.json ${packageVersion}: npm version ${version} --no-git-tag-version, and commit.`,
    };
  if (lastTag && !isHigher(version, lastTag.replace(/^v/, '')))
    return {
      problem: `${version} is not higher than ${lastTag}, the last release: stores take only versions that grow.`,
    };
  return { version };
}

/** Whether a version comes after another one, by its numbers. */
function isHigher(version, than) {
  const numbers = (text) => (SEMVER.exec(text) ?? []).slice(1).map(Number);
  const [one, other] = [numbers(version), numbers(than)];
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && one[at] > (other[at] ?? -1);
}
