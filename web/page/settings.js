// Language and theme, and what survives a reload: settings in this browser, the text in this tab only.

const SETTINGS = 'nianbao.settings';
const DRAFT = 'nianbao.draft';

/** Storage may be forbidden; then nothing is kept. */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const read = (store, key) => attempt(() => JSON.parse(store().getItem(key)));
const write = (store, key, value) => attempt(() => store().setItem(key, JSON.stringify(value)));
const local = () => localStorage;
const session = () => sessionStorage;

/** @param {any} store @param {any} engine @param {any} check */
export function settings(store, engine, check) {
  const { state } = store;
  const darkWanted = matchMedia('(prefers-color-scheme: dark)');

  function paint() {
    const dark = state.theme ? state.theme === 'dark' : darkWanted.matches;
    const root = document.documentElement;
    if (state.theme) root.setAttribute('data-theme', state.theme);
    else root.removeAttribute('data-theme');
    root.lang = state.lang;
    return store.set({ dark });
  }

  const keepSettings = () => write(local, SETTINGS, { lang: state.lang, theme: state.theme, keep: state.keep });

  async function setLanguage(lang) {
    const described = await engine.describe(lang);
    await store.set({ lang, described, menu: false });
    keepSettings();
    paint();
    if (state.report) await check.again();
  }

  return {
    setLanguage,
    setTheme(theme) {
      store.set({ theme, menu: false });
      keepSettings();
      paint();
    },
    toggleKeep() {
      store.set({ keep: !state.keep });
      if (!state.keep) attempt(() => sessionStorage.removeItem(DRAFT));
      keepSettings();
    },
    wipe() {
      attempt(() => {
        localStorage.removeItem(SETTINGS);
        sessionStorage.removeItem(DRAFT);
      });
      store.set({ notice: '' });
      location.reload();
    },
    /** Settings of the last visit; the system's where there are none. */
    begin() {
      const { lang = 'zh-CN', theme = '', keep = true } = read(local, SETTINGS) || {};
      store.set({ lang, theme, keep });
      if (darkWanted.addEventListener) darkWanted.addEventListener('change', paint);
      return paint();
    },
    keepDraft() {
      if (!state.keep) return;
      const { report, muted, mutedRules } = state;
      if (report)
        write(session, DRAFT, {
          snapshot: report.history.now,
          format: report.format,
          muted: Array.from(muted),
          mutedRules: Array.from(mutedRules),
        });
      else attempt(() => sessionStorage.removeItem(DRAFT));
    },
    draft: () => (state.keep ? read(session, DRAFT) : undefined),
  };
}
