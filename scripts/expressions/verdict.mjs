/** Lengths of attack texts; the second takes sixteen times as long where the time is quadratic. */
const SHORT = 8_000;
const LONG = 32_000;
/** For a text four times as long, a time ratio from here on is more than linear. */
const STEEP = 8;
/** Milliseconds; shorter times cannot be told from noise, and do no harm. */
const UNNOTICED = 10;
/** A busy machine stretches some of the times; an expression is steep if it is at every attempt. */
const ATTEMPTS = 6;
const TIMEOUT = 10_000;

/**
 * Why an expression may take more than linear time, or null. A proof by the checker is accepted; if it only suspects an
 * attack, its attack text is tried here. `check` is that of recheck.
 */
export async function complaint(check, source, flags) {
  let verdict = await check(source, flags, { timeout: TIMEOUT });
  // Large expressions have too many states for a proof.
  if (verdict.status === "unknown") verdict = await check(source, flags, { checker: "fuzz", timeout: TIMEOUT * 6 });
  if (verdict.status === "safe") return null;
  if (verdict.status === "unknown") return `not decided: ${JSON.stringify(verdict.error)}`;
  const { complexity, attack, checker } = verdict;
  const said = `${complexity.summary}: ${attack.pattern.slice(0, 200)}`;
  return checker === "automaton" || isSteep(new RegExp(source, flags), attack) ? said : null;
}

function isSteep(expression, attack) {
  const [short, long] = [attackText(attack, SHORT), attackText(attack, LONG)];
  return Array.from({ length: ATTEMPTS }).every(() => {
    const time = timeFor(expression, long);
    return time > UNNOTICED && time > STEEP * timeFor(expression, short);
  });
}

const attackText = ({ pumps, suffix }, length) =>
  pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / pumps.length / pump.length))).join("") +
  suffix;

/** The best of several times in ms. */
function timeFor(expression, text) {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    expression.lastIndex = 0;
    expression.exec(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
