import { hash } from "node:crypto";

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. The one place that knows where hashes come from. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex"); // in one call: an object for each takes longer
}
