/**
 * IndexedDB as Dexie gets it. Where a later version wrote the database, Dexie would open it as it is, add what it misses and go on, by
 * a shape of before; here that fails with the browser's own VersionError, and nothing is touched.
 */
export function neverNewer(factory: IDBFactory | undefined): IDBFactory | undefined {
  if (!factory) return undefined;
  return {
    open(name, version) {
      // How Dexie asks for a database of a later version.
      if (version === undefined) throw new DOMException(undefined, 'VersionError');
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  };
}
