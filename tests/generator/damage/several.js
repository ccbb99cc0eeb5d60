/**
 * Two or three kinds of damage at once, any that one form has, with another number in every cell.
 * @import { Kind } from './index.js'
 */
import { createRandom } from '../random.js';
import { FORM_NAMES, KINDS } from './index.js';

/** @param {number} seed @returns {Kind} */
export function several(seed) {
  const random = createRandom(seed + 500_000);
  const form = random.pick(FORM_NAMES);
  const fitting = Object.values(KINDS).filter(({ forms }) => forms.includes(form));
  const drawn = random.sample(fitting, random.int(2, 3));
  const year = drawn.find((kind) => kind.year)?.year;
  const kinds = fitting.filter((kind) => drawn.includes(kind) && (kind.year ?? year) === year); // in the order of the list
  return together(kinds, form);
}

/** Kinds one after another, in a form that all of them have. @param {Kind[]} kinds @param {import('./draft.js').FormName} form @returns {Kind} */
export const together = (kinds, form) => ({
  title: kinds.map(({ title }) => title).join(', '),
  apply: (draft) => {
    for (const kind of kinds) kind.apply(draft);
  },
  forms: [form],
  year: kinds.find(({ year }) => year)?.year,
  distinct: true,
});

/** Every two kinds that can go together, in each form that both have. @returns {{ name: string, kind: Kind }[]} */
export function pairs() {
  const kinds = Object.entries(KINDS);
  return kinds.flatMap(([first, a], i) =>
    kinds
      .slice(i + 1)
      .filter(([, b]) => (a.year ?? b.year) === (b.year ?? a.year))
      .flatMap(([second, b]) =>
        a.forms
          .filter((form) => b.forms.includes(form))
          .map((form) => ({ name: `${first} and ${second}, ${form}`, kind: together([a, b], form) })),
      ),
  );
}

/** Draws one of the pairs for each seed. @returns {(seed: number) => Kind} */
export function onePair() {
  const all = pairs();
  return (seed) => createRandom(seed + 900_000).pick(all).kind;
}
