/** Which fixes are wanted: those that are safe unasked, or also those that a person should look at. */
export const fixChoices = ["safe", "all"] as const;
export type FixChoice = (typeof fixChoices)[number];
