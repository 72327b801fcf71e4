/** The text of docs/api.md. */
export function reference(): string;
