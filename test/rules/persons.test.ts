import { describe, expect, test } from "vitest";
import { personsIn } from "../../src/rules/persons.js";

describe("personsIn", () => {
  test.each([
    ["当事人赵小禾与法律顾问钱文博、居民孙麦香到场", ["case 赵小禾", "expert 钱文博", "citizen 孙麦香"]],
    ["患白血病的李小兰需要救助", ["case 李小兰"]],
    ["对周长青处以罚款", ["case 周长青"]],
    ["书记吴建国、主任郑海燕，局长王志强反映的问题", []],
    ["当事人（化名）", []],
    ["居民张和平与李和的纠纷", ["citizen 张和平"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(personsIn(text).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)).toEqual(expected);
  });

  test.each([
    ["names without end", "张伟、"],
    ["surnames without end", "张王李赵"],
    ["roles without end", "当事人居民"],
    ["prose", "居民张某与李某的纠纷，当事人王国强反映，马上安全，"],
    ["events without end", "张小伟与张小伟因"],
  ])("takes time in proportion to the length: %s", (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      personsIn(text);
      return performance.now() - start;
    };
    time(20_000); // warm
    // ten times as long: some ten times the time, with much room for a busy machine; a square would be a hundred
    expect(time(200_000)).toBeLessThan(60 * time(20_000) + 500);
  });
});
