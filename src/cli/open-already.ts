const STREAMS = /^\/dev\/(?:std(?:out|err)|fd\/\d+)$/u;

/** Whether a path means what the program has open already, whatever that leads to: a file too is added to, not replaced. */
export function isOpenAlready(file: string): boolean {
  return STREAMS.test(file);
}

/** By its number a socket, too, can be written to, which can't be opened anew. */
export function descriptorOf(file: string): number {
  if (file === "/dev/stdout") return 1;
  return file === "/dev/stderr" ? 2 : Number(file.slice("/dev/fd/".length));
}
