/** What test runners say at their end. */

const closingLines = {
  passed: [/^ℹ pass (\d+)/gm, /in (\d+) test cases?\)/g, /test cases:.*?(\d+) passed/g, /(\d+) cases of \d+ rules/g],
  failed: [/^ℹ fail (\d+)/gm, /test cases:.*?(\d+) failed/g, /(\d+) faults$/gm],
  skipped: [/^ℹ skipped (\d+)/gm],
  todo: [/^ℹ todo (\d+)/gm],
};

/**
 * The counts in the output of Node's test runner (spec), of Catch2 and of the rules' prose tests, added up.
 * @param {string} output
 * @returns {{ passed: number, failed: number, skipped: number, todo: number }}
 */
export function countTests(output) {
  const total = (/** @type {RegExp[]} */ patterns) => {
    const counts = patterns.flatMap((pattern) => [...output.matchAll(pattern)]).map(([, count]) => Number(count));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    passed: total(closingLines.passed),
    failed: total(closingLines.failed),
    skipped: total(closingLines.skipped),
    todo: total(closingLines.todo),
  };
}

/** The figures that tests gave as diagnostics, and the build as sizes beside their limits: "name: value". @param {string} output */
export function figuresIn(output) {
  return [...output.matchAll(/^(?:\s*ℹ )(\S.*: .*)$|^(\S.*: [\d.]+ KB of \d+)$/gm)].map(
    ([, said, size]) => said ?? size,
  );
}
