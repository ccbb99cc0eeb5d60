// The settings of the office as a file: the one that the command line takes.
import { soundSettings } from '../model/kept-settings.js';
import { inForce } from '../model/office.js';
import { textDocument } from '../model/text.js';
import { save } from './save.js';

/**
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine @param {ReturnType<typeof import('./settings.js').settings>} setup
 * @param {import('./focus.js').Focus} focus
 */
export function office(store, engine, setup, focus) {
  /** @param {File} file */
  async function load(file) {
    try {
      const given = JSON.parse(await new Response(file).text());
      const { $schema: _, ...own } = given;
      const { settings, dropped } = soundSettings({ office: own });
      if (dropped || Array.isArray(given)) throw new Error('no settings');
      await engine.check(textDocument(''), { lang: store.state.lang, settings: own }); // it says no to what it does not know
      await setup.setOffice(settings.office || {});
      await focus.say('said.settings-loaded', { name: file.name });
    } catch {
      await focus.say('said.settings-unread', { name: file.name });
    }
  }

  return {
    saveSettings: () =>
      save('年报核对设置.json', [`${JSON.stringify(inForce(store.state.settings), null, 2)}\n`], 'application/json'),
    loadSettings() {
      const chooser = document.createElement('input');
      chooser.type = 'file';
      chooser.accept = '.json';
      chooser.addEventListener('change', () => {
        const [file] = chooser.files || [];
        if (file) load(file);
      });
      chooser.click();
    },
  };
}
