// Language and theme, and what survives a reload: settings in this browser, the desk in this tab only.
import { packed, sizeOf, unpacked } from '../model/keeping.js';
import { soundSettings } from '../model/kept-settings.js';
import { withRule } from '../model/office.js';
import { forgetPage } from './offline.js';

const SETTINGS = 'nianbao.settings';
const DESK = 'nianbao.desk';
/** So many steps can be undone after a reload; fewer where they are too large for the browser to keep. */
const STEPS = [50, 10, 0];
/** Of more characters a browser keeps none over a reload; a folder so large is kept as a file. */
const MOST = 1_000_000;

/** Storage may be forbidden or full. @template T @param {() => T} work @returns {T|undefined} */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** @param {() => Storage} storage @param {string} key */
const kept = (storage, key) => attempt(() => storage().getItem(key)) || '';
/** What was written, or the words themselves where they are none of ours. @param {() => Storage} storage @param {string} key @returns {unknown} null where nothing is kept */
function read(storage, key) {
  const words = kept(storage, key);
  return words ? attempt(() => JSON.parse(words)) || words : null;
}
/** @param {() => Storage} storage @param {string} key @param {unknown} value @returns {boolean} whether it was kept */
const write = (storage, key, value) =>
  attempt(() => {
    storage().setItem(key, JSON.stringify(value));
    return true;
  }) || false;
const local = () => localStorage;
const session = () => sessionStorage;

/**
 * @param {import('./state.js').Store} store @param {import('../engine/client.js').Engine} engine
 * @param {import('./checking.js').Checking} check
 */
export function settings(store, engine, check) {
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
      await store.set({ lang, described, menu: false });
      keepSettings();
      paint();
      await check.catchUp();
    },
    /** @param {string} theme */
    setTheme(theme) {
      store.set({ theme, menu: false });
      keepSettings();
      paint();
    },
    toggleKeep() {
      store.set({ keep: !store.state.keep });
      if (!store.state.keep) attempt(() => sessionStorage.removeItem(DESK));
      keepSettings();
    },
    setOffice,
    /** @param {string} rule */
    async muteRule(rule) {
      await store.set({ opened: '', selected: '' });
      return setOffice(withRule(store.state.settings, rule, 'off'));
    },
    async wipe() {
      attempt(() => localStorage.removeItem(SETTINGS));
      attempt(() => sessionStorage.removeItem(DESK));
      store.set({ keep: false });
      await forgetPage().catch(() => {});
      location.reload();
    },
    /** Settings of the last visit; the system's where there are none. */
    begin() {
      const { settings, dropped } = soundSettings(read(local, SETTINGS));
      const { lang = 'zh-CN', theme = '', keep = true, office = {} } = settings;
      store.set({ lang, theme, keep, settings: office, ...(dropped ? { problem: { kind: 'kept' } } : {}) });
      if (darkWanted.addEventListener) darkWanted.addEventListener('change', paint);
      return paint();
    },
    ...remembering(store),
  };
}

/** The desk, kept in this tab. @param {import('./state.js').Store} store */
function remembering(store) {
  let written = store.state.history;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let due;

  function keepDesk() {
    clearTimeout(due);
    due = undefined;
    const { folder, keep, history } = store.state;
    if (!keep || history === written || folder.progress) return;
    written = history;
    if (sizeOf(history.now) > MOST) attempt(() => sessionStorage.removeItem(DESK));
    else if (!STEPS.some((steps) => write(session, DESK, packed(history, steps))))
      attempt(() => sessionStorage.removeItem(DESK));
  }

  return {
    keepDesk,
    /** Soon after a change, not with every stroke of a key. */
    keepDeskSoon() {
      if (store.state.history !== written && !due) due = setTimeout(keepDesk, 300);
    },
    /** What was kept; where that is not what we wrote, it is dropped, and the page says so. @returns {import('../model/keeping.js').DeskHistory|undefined} */
    keptDesk() {
      const found = store.state.keep ? read(session, DESK) : null;
      const history = found
        ? attempt(() => unpacked(/** @type {import('../model/keeping.js').Kept} */ (found)))
        : undefined;
      if (found && !history) this.dropDesk();
      return history;
    },
    dropDesk() {
      attempt(() => sessionStorage.removeItem(DESK));
      store.set({ problem: { kind: 'kept' } });
    },
  };
}
