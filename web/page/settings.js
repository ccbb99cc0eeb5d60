// Language and theme, and the settings that survive a reload.
import { soundSettings } from '../model/kept-settings.js';
import { withRule } from '../model/office.js';
import { EMPTY } from './browsing.js';
import { forgetPage } from './offline.js';
import { wipe } from './shelf.js';
import { attempt, local, read, write } from './storage.js';

const SETTINGS = 'nianbao.settings';

/** The entry of the history that is come to where all was wiped: an empty page. */
const WIPED = { ...EMPTY, wiped: true };

/**
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {import('./checking.js').Checking} check @param {import('./focus.js').Focus} focus @param {() => unknown} forgetDesk what this tab keeps
 */
export function settings(store, engine, check, focus, forgetDesk) {
  const darkWanted = matchMedia('(prefers-color-scheme: dark)');

  function paint() {
    const { theme, lang } = store.state;
    const dark = theme ? theme === 'dark' : darkWanted.matches;
    const root = document.documentElement;
    if (theme) root.setAttribute('data-theme', theme);
    else root.removeAttribute('data-theme');
    root.lang = lang;
    return store.set({ dark });
  }

  function keepSettings() {
    const { lang, theme, keep, settings: office } = store.state;
    write(local, SETTINGS, { lang, theme, keep, office });
  }

  /** Settings of the office: kept, and everything on the desk is checked by them. @param {import('../model/office.js').OfficeSettings} office */
  async function setOffice(office) {
    await store.set({ settings: office });
    keepSettings();
    return check.anew();
  }

  return {
    /** @param {import('./state.js').Language} lang */
    async setLanguage(lang) {
      const described = await engine.describe(lang);
      const { menu } = store.state;
      await store.set({ lang, described, menu: false, answer: null });
      if (menu) focus.top();
      keepSettings();
      paint();
      await check.inOtherWords();
    },
    /** @param {string} theme */
    setTheme(theme) {
      store.set({ theme, menu: false });
      keepSettings();
      paint();
    },
    toggleKeep() {
      store.set({ keep: !store.state.keep, shelf: '' });
      if (!store.state.keep) forgetDesk();
      keepSettings();
    },
    keepAgain() {
      if (store.state.keep) store.set({ shelf: '' });
      else this.toggleKeep();
    },
    setOffice,
    /** @param {string} rule */
    async muteRule(rule) {
      await store.set({ opened: '', selected: '' });
      return setOffice(withRule(store.state.settings, rule, 'off'));
    },
    /** What goes is said before it goes. @param {boolean} wiping */
    async askToWipe(wiping) {
      await store.set({ wiping });
      if (wiping) focus.notice();
    },
    async wipe() {
      attempt(() => localStorage.removeItem(SETTINGS));
      store.set({ keep: false, leaving: true });
      forgetDesk();
      await wipe().catch(() => {});
      await forgetPage().catch(() => {});
      attempt(() => history.replaceState(WIPED, ''));
      location.reload();
    },
    /** Settings of the last visit; the system's where there are none. */
    begin() {
      const { settings, dropped } = soundSettings(read(local, SETTINGS));
      const { lang = 'zh-CN', theme = '', keep = true, office = {} } = settings;
      store.set({ lang, theme, keep, settings: office, ...(dropped ? { problem: { kind: 'kept' } } : {}) });
      if (history.state?.wiped) {
        attempt(() => history.replaceState(null, ''));
        focus.say('said.wiped');
      }
      if (darkWanted.addEventListener) darkWanted.addEventListener('change', paint);
      return paint();
    },
  };
}
