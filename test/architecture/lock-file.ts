type LockedPackage = { readonly optionalDependencies?: Readonly<Record<string, string>> };
type LockFile = { readonly packages: Readonly<Record<string, LockedPackage>> };

/**
 * Optional packages (binaries of other systems) that the lock file leaves out. npm writes such a lock where a registry
 * mirror lacks them, and then `npm ci` refuses it everywhere. Mend: add an entry with version, os, cpu and "optional": true.
 */
export function lockFindings({ packages }: LockFile): readonly string[] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, owner, name))
      .map(([name, version]) => `package-lock.json: ${owner} has an optional ${name}@${version} without an entry`),
  );
}

/** Looks where Node would: below the owner, then below each folder that holds the owner. */
function isLocked(packages: LockFile['packages'], owner: string, name: string): boolean {
  const place = owner === '' ? `node_modules/${name}` : `${owner}/node_modules/${name}`;
  if (packages[place]) return true;
  if (owner === '') return false;
  return isLocked(packages, owner.slice(0, Math.max(0, owner.lastIndexOf('/node_modules/'))), name);
}
