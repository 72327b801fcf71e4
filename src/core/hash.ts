import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, in hexadecimal. The one place that knows where hashes come from. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
