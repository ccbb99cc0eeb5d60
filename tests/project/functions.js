/**
 * How long functions are, told by the indentation that the formatters give: one ends at the next line that begins with a closing
 * bracket as far in as its own first line.
 */

const control =
  /^(\} |else|if|for|while|do|switch|case|default|try|catch|namespace|class|struct|enum|union|return|export (default )?class)\b/;

/** Whether the words up to the opening bracket begin a function, by language. */
const isFunction = {
  cpp: (head) => head.includes('(') && !/\(\{$|= \{$/.test(head),
  js: (head) => /\bfunction\b|=>/.test(head) || /^[\w$#*. ]+\(.*\) \{$/.test(head),
};

/**
 * @param {string} source
 * @param {'cpp' | 'js'} language
 * @returns {{line: number, length: number}[]} where each function of several lines begins (from 1), and how many lines it has
 */
export function functionsOf(source, language) {
  const lines = source.split('\n');
  /** By indentation, the last line that begins there. @type {number[]} */
  const begins = [];
  const found = [];
  for (const [end, line] of lines.entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    const begin = begins[indent];
    const closes = /^[}\])`]/.test(line.trim());
    if (
      closes &&
      begin !== undefined &&
      !control.test(lines[begin].trim()) &&
      isFunction[language](headOf(lines, begin))
    )
      found.push({ line: begin + 1, length: end - begin + 1 });
    if (!/^[\])]/.test(line.trim())) begins[indent] = end; // a signature on several lines begins where its name stands
    begins.length = indent + 1;
  }
  return found;
}

/** A signature on one line: up to the bracket or the arrow that opens the body. @param {string[]} lines @param {number} begin */
function headOf(lines, begin) {
  const opening = lines.findIndex((line, i) => i >= begin && /[{[`]$|=>$/.test(line));
  return lines
    .slice(begin, opening + 1)
    .map((line) => line.trim())
    .join(' ');
}
