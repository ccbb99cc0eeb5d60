/** The results as they are: an array, or one a line. */

export function jsonWriter(sink) {
  let before = '[\n';
  return {
    async add(result) {
      await sink.write(before + JSON.stringify(result));
      before = ',\n';
    },
    async end() {
      await sink.write('\n]\n');
    },
  };
}

export function jsonLinesWriter(sink) {
  return {
    add: (result) => sink.write(`${JSON.stringify(result)}\n`),
    end: async () => {},
  };
}
