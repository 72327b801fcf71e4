/** Characters of a quotation in a message; what identifies it is at its start. */
const LENGTH = 24;

/** A text for the quotation marks of a message: one line, its end cut off if it is long. */
export function excerpt(text: string, length = LENGTH): string {
  const characters = [
    ...text
      .slice(0, 40 * length)
      .replace(/\s+/gu, " ")
      .trim(),
  ];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : characters.join("");
}
