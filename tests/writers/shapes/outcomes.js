/** What becomes of the shapes that are not simply changed: "left" where a program works the number out, "lost" where it has no place. */
export const OUTCOMES = {
  docx: /** @type {Record<string, string>} */ ({
    'the result of a sum': 'left',
    'the result of a sum, all in one run': 'left',
    'the result of a simple field': 'left',
    'a field in a field': 'left',
    'the label as a field': 'left',
    'a text box with the label, words that change before it': 'lost',
    'alternatives that say other things': 'doubtful',
    'protected against changes': 'protected',
    'protected but for tracked changes': 'protected',
    'protected but for forms': 'protected',
  }),
  xlsx: {
    'the number as a string of a formula': 'left',
    'the number as a formula': 'left',
    'the label as the head of a table, whose columns are named elsewhere': 'unusual',
    protected: 'protected',
  },
};
