// The form of 2019 turned into that of 2021, as one step to undo.
import { turning, withNewForm } from '../model/new-form.js';

/**
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {() => import('./model.js').Model} model @param {import('./focus.js').Focus} focus
 */
export function renewing(store, check, model, focus) {
  const work = () => /** @type {import('./model.js').Work} */ (model());
  return {
    /** @param {string} key @param {boolean} asOther whether the numbers of the one row （六）其他处理 are all 3.其他 */
    async renewForm(key, asOther) {
      await check.caughtUp();
      const described = await check.engine.describe('zh-CN');
      const { cards, result } = work();
      const card = cards.find((c) => c.key === key);
      const turned = card && turning(described, result, card);
      if (!turned || turned.unread) return;
      const [table] = turned.tables;
      await store.set({ opened: '', selected: '', table, cell: '', corner: '' });
      await check.change(withNewForm(described, result, turned, asOther));
      const left = turned.left.length + (asOther ? 0 : 3 * turned.single.length);
      focus.findings();
      await focus.say(left ? 'said.renewed-left' : 'said.renewed', { n: left }, { undo: true });
    },
  };
}
