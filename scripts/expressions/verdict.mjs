/** Lengths of attack texts: the longer one would take sixteen times as long where the time is quadratic. */
const SHORT = 8_000;
const LONG = 32_000;
/** So many times as long for four times the text is more than linear. */
const STEEP = 8;
/** Milliseconds; what takes less cannot be told from noise, and holds up nobody. */
const UNNOTICED = 10;
const TIMEOUT = 10_000;

/**
 * Why an expression may take more than linear time, or null. What the checker proves is taken; where it only suspects it,
 * the text that it tells of is tried here. `check` is the one of recheck.
 */
export async function complaint(check, source, flags) {
  let verdict = await check(source, flags, { timeout: TIMEOUT });
  // Large expressions have too many states to be proved anything of.
  if (verdict.status === "unknown") verdict = await check(source, flags, { checker: "fuzz", timeout: TIMEOUT * 6 });
  if (verdict.status === "safe") return null;
  if (verdict.status === "unknown") return `not decided: ${JSON.stringify(verdict.error)}`;
  const { complexity, attack, checker } = verdict;
  const said = `${complexity.summary}: ${attack.pattern.slice(0, 200)}`;
  return checker === "automaton" || isSteep(new RegExp(source, flags), attack) ? said : null;
}

function isSteep(expression, attack) {
  const long = timeFor(expression, attackText(attack, LONG));
  return long > UNNOTICED && long > STEEP * timeFor(expression, attackText(attack, SHORT));
}

const attackText = ({ pumps, suffix }, length) =>
  pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / pumps.length / pump.length))).join("") +
  suffix;

/** The best of a few times in milliseconds. */
function timeFor(expression, text) {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    expression.lastIndex = 0;
    expression.exec(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
