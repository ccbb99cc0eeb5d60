// @ts-nocheck: its names are those of the module's own code, at whose end it stands (--post-js), and of what bindings.cpp exports.
for (const [name, ask] of Object.entries({ check: _check, checkSet: _check_set, describe: _describe })) {
  Module[name] = (question) => {
    HEAPU8.set(question, _question_of(question.length));
    const at = ask();
    return HEAPU8.subarray(at, at + _bytes_of_answer());
  };
}
