import { type ChildProcess, fork } from "node:child_process";
import type { Breach } from "./case.js";
import { type CaseName, nameOf, type Order, type Playable, type Played } from "./messages.js";
import { caseSeed, randomOf } from "./random.js";

/** Bounds that no case may pass. */
const limits = {
  /** Milliseconds; a whole command line may take as long again for its start. */
  time: 10_000,
  /** Bytes of the whole process. */
  memory: 600_000_000,
  /** A process that has grown so far is replaced, so that the next case has room. */
  heavy: 300_000_000,
  /** Megabytes of objects, as V8 counts them: what it may put off collecting isn't held against a case. */
  heap: 400,
} as const;

export interface RunOptions {
  /** The bundle of `player.ts`. */
  readonly player: string;
  readonly seed: number;
  /** Stops after so many seconds, or so many cases, whichever comes first. */
  readonly seconds: number;
  readonly cases: number;
  /** Kinds to try; all where it is empty. */
  readonly only: readonly string[];
  /** Where the files of cases that broke a law are written. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

export interface Finding {
  readonly name: string;
  readonly breaches: readonly Breach[];
}

interface KindSum {
  cases: number;
  milliseconds: number;
  slowest: number;
  slowestName: string;
  /** How many came how far. */
  readonly outcomes: Record<string, number>;
}

export interface Result {
  readonly seed: number;
  readonly cases: number;
  readonly seconds: number;
  readonly peak: number;
  readonly kinds: Readonly<Record<string, KindSum>>;
  readonly findings: readonly Finding[];
}

/** Tries cases until time or number is up. */
export async function run(options: RunOptions): Promise<Result> {
  const { seed, seconds, cases, only, folder, tell } = options;
  let player = await startPlayer(options.player);
  const weights = player.kinds.filter(({ name }) => only.length === 0 || only.includes(name));
  if (weights.length === 0)
    throw new Error(`no such kind; there are ${player.kinds.map(({ name }) => name).join(", ")}`);
  const sums: Record<string, KindSum> = {};
  const findings: Finding[] = [];
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1_000;
  let peak = 0;
  let told = 0;
  let index = 0;
  for (; index < cases && elapsed() < seconds; index++) {
    const { name: kind, time } = chosen(weights, caseSeed(seed, "", index));
    const one = { kind, seed: caseSeed(seed, kind, index) };
    const { played, fresh } = await tryCase(player, one, time ?? limits.time, options.player, tell);
    player = fresh;
    const sum = sums[kind] ?? { cases: 0, milliseconds: 0, slowest: 0, slowestName: "", outcomes: {} };
    sums[kind] = sum;
    sum.cases++;
    sum.outcomes[played.outcome] = (sum.outcomes[played.outcome] ?? 0) + 1;
    sum.milliseconds += played.milliseconds;
    if (played.milliseconds > sum.slowest)
      Object.assign(sum, { slowest: played.milliseconds, slowestName: nameOf(one) });
    peak = Math.max(peak, played.peak);
    if (played.breaches.length > 0) {
      const finding = { name: nameOf(one), breaches: played.breaches };
      findings.push(finding);
      await player.play({ ...one, save: folder }, limits.time);
      tell(lineOf(finding));
    }
    if (elapsed() - told > 60) {
      told = elapsed();
      tell(`${Math.round(told)} s: ${index + 1} cases, ${findings.length} findings, peak ${Math.round(peak / 1e6)} MB`);
    }
  }
  player.end();
  return { seed, cases: index, seconds: elapsed(), peak, kinds: sums, findings };
}

/** Plays one case by its name, in a process of its own. */
export async function replay(bundle: string, one: CaseName, folder: string): Promise<Finding> {
  const player = await startPlayer(bundle);
  await player.play({ ...one, save: folder }, limits.time);
  const time = player.kinds.find(({ name }) => name === one.kind)?.time ?? limits.time;
  const { played, fresh } = await tryCase(player, one, time, bundle, () => {});
  fresh.end();
  return { name: nameOf(one), breaches: played.breaches };
}

export function lineOf({ name, breaches }: Finding): string {
  return breaches.map(({ law, detail }) => `${name} ${law}: ${detail.slice(0, 1_500)}`).join("\n");
}

function chosen(kinds: readonly Playable[], seed: number): Playable {
  let left = randomOf(seed).below(kinds.reduce((sum, { weight }) => sum + weight, 0));
  for (const kind of kinds) {
    left -= kind.weight;
    if (left < 0) return kind;
  }
  throw new RangeError("weights are positive");
}

async function tryCase(before: Player, one: CaseName, time: number, bundle: string, tell: (line: string) => void) {
  let player = before;
  let played = await player.play(one, time);
  const isSlow = played.breaches.some(({ law }) => law === "slow");
  if (isSlow || (played.peak > limits.memory && !player.isFresh())) {
    // what came before may have left much behind, and others may have kept the machine busy: alone it counts
    player.end();
    player = await startPlayer(bundle);
    const first = played;
    played = await player.play(one, time);
    if (isSlow && played.breaches.length === 0)
      tell(
        `${nameOf(one)} took ${Math.round(first.milliseconds)} ms, then ${Math.round(played.milliseconds)} ms alone`,
      );
  }
  const breaches = [...played.breaches];
  if (played.peak > limits.memory) breaches.push({ law: "memory", detail: `${Math.round(played.peak / 1e6)} MB` });
  if (!player.isAlive() || played.memory > limits.heavy || played.peak > limits.memory) {
    player.end();
    player = await startPlayer(bundle);
  }
  return { played: { ...played, breaches }, fresh: player };
}

interface Player {
  readonly kinds: readonly Playable[];
  play(order: Order, time: number): Promise<Played>;
  isAlive(): boolean;
  /** Whether it has played one case at most. */
  isFresh(): boolean;
  end(): void;
}

async function startPlayer(bundle: string): Promise<Player> {
  const child: ChildProcess = fork(bundle, [], {
    execArgv: [`--max-old-space-size=${limits.heap}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = `${said}${String(chunk)}`.slice(-4_000);
  });
  const kinds = await new Promise<readonly Playable[]>((resolve, reject) => {
    child.once("message", (message: readonly Playable[]) => resolve(message));
    child.once("exit", () => reject(new Error(`the player didn't start: ${said}`)));
  });
  child.removeAllListeners("exit");
  let alive = true;
  let count = 0;
  child.once("exit", () => {
    alive = false;
  });
  return {
    kinds,
    isAlive: () => alive,
    isFresh: () => count <= 1,
    end: () => void child.kill("SIGKILL"),
    play(order, time) {
      count++;
      const begun = performance.now();
      return new Promise((resolve) => {
        const finish = (played: Played) => {
          clearTimeout(timer);
          child.off("message", finish);
          child.off("exit", died);
          resolve(played);
        };
        const failed = (law: Breach["law"], detail: string) =>
          finish({
            breaches: [{ law, detail }],
            outcome: law,
            milliseconds: performance.now() - begun,
            peak: 0,
            memory: 0,
          });
        const died = () => failed("crash", `the process died: ${said}`);
        const timer = setTimeout(() => {
          alive = false;
          child.kill("SIGKILL");
          failed("slow", `not done within ${time} ms`);
        }, time);
        child.on("message", finish);
        child.on("exit", died);
        child.send(order);
      });
    },
  };
}
