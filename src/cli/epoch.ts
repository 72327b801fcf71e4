import { OperationError } from "../core/operation-error.js";

const LAST = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/**
 * The moment that SOURCE_DATE_EPOCH gives, ISO 8601 in UTC: what built files say of when they were made.
 *
 * @throws {OperationError} if it is set to anything but whole seconds since 1970, up to the year 9999
 */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { SOURCE_DATE_EPOCH: value = "" } = env;
  if (value === "") return undefined;
  const seconds = Number(value);
  if (!/^\d+$/u.test(value) || seconds > LAST) {
    throw new OperationError("usage", {
      zh: `环境变量 SOURCE_DATE_EPOCH 应为1970年以来的秒数，这里是“${value}”`,
      en: `the environment variable SOURCE_DATE_EPOCH must be seconds since 1970, here it is “${value}”`,
    });
  }
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
