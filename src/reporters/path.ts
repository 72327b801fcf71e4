/** A path as CI systems want it: counted from the folder of the run, with `/`; absolute only where it lies elsewhere. */
export function pathFrom(root: string, path: string): string {
  const folder = root.endsWith("/") ? root : `${root}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path.replace(/^(?:\.\/)+/u, "");
}

export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/u.test(path);
}
