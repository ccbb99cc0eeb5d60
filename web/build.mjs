/**
 * Builds the site into dist/: the page, the element, the offline files. Fails where a text is missing or a size is passed.
 * usage: node web/build.mjs
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { deflated } from './deflated.mjs';
import { gzipped } from './gzip.mjs';
import { sizeLine } from './sizes.mjs';
import { checkTexts } from './check-texts.mjs';
import { ELEMENT_BUNDLES } from './element-bundles.mjs';
import { base85 } from './engine/base85.js';
import { importing } from './engine/importing.js';
import { notices, packagesOf } from './notices.mjs';
import { quickPdfjs } from './pdfjs.mjs';
import { recognition } from './recognition.mjs';

const web = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(web);
const dist = path.join(root, 'dist');
const TARGET = ['chrome78', 'firefox115', 'safari15'];
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** @param {Uint8Array} bytes */
const base64 = (bytes) => Buffer.from(bytes).toString('base64');
/** @param {string} text */
const sha = (text, kind = 'sha256') => `${kind}-${createHash(kind).update(text).digest('base64')}`;

/** Text made here, to be imported as nianbao:name. @param {string} name @param {string} text @returns {import('esbuild').Plugin} */
const textPlugin = (name, text) => ({
  name,
  setup(plugin) {
    plugin.onResolve({ filter: new RegExp(`^nianbao:${name}$`) }, () => ({ path: name, namespace: 'nianbao' }));
    plugin.onLoad({ filter: /.*/, namespace: 'nianbao' }, () => ({
      contents: `export default ${JSON.stringify(text)}`,
    }));
  },
});

const wasmBytes = await readFile(path.join(root, 'build/wasm/nianbao.wasm'));
/** The code beside the module as the engine has it. */
const moduleCode = await readFile(path.join(root, 'build/wasm/nianbao.mjs'), 'utf8').then((code) =>
  transform(code, { minify: true }),
);

/** The bytes of the module as small as a script can carry them, since the page may not fetch. */
const packedWasm = await deflated(wasmBytes);
const wasm = textPlugin('wasm', base64(packedWasm));

/** Templates are drawn by our own policy: lit-html would make one of another name, anew in each bundle. @type {import('esbuild').Plugin} */
const trustedTemplates = {
  name: 'trusted-templates',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      const own = code.replace(/\b\w+\.createPolicy\("lit-html",\{createHTML:\w=>\w\}\)/, 'trusted');
      if (own === code) throw new Error('lit-html makes its policy in another way now');
      return { contents: `import { trusted } from ${JSON.stringify(path.join(web, 'engine/trusted.js'))};\n${own}` };
    });
  },
};

/** PDF is read by a part of its own. */
/** @type {import('esbuild').Plugin} */
const withoutPdf = {
  name: 'without-pdf',
  setup(plugin) {
    plugin.onResolve({ filter: /^#pdf$/ }, () => ({ path: path.join(root, 'wasm/readers/pdf-absent.js') }));
    plugin.onResolve({ filter: /^#pdf-writer$/ }, () => ({ path: path.join(root, 'wasm/writers/pdf/absent.js') }));
  },
};

/** Where the packages stand that some bundle took something from. @type {Set<string>} */
const taken = new Set();

/** @param {string} entry @param {import('esbuild').BuildOptions} [more] @param {Set<string>} [from] is told where it took something from @returns {Promise<string>} */
async function bundle(entry, more = {}, from = taken) {
  const result = await build({
    entryPoints: [path.join(web, entry)],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['module', 'nianbao-build'],
    define: { VERSION: JSON.stringify(version), 'import.meta.url': 'self.location.href' },
    logLevel: 'warning',
    ...more,
    plugins: [trustedTemplates, quickPdfjs, ...(more.plugins ?? [])],
  });
  for (const place of packagesOf(Object.keys(result.metafile?.inputs ?? {}))) from.add(place);
  return (result.outputFiles || [])[0].text.trim();
}

/** A companion script registers one function; who needs it calls it. @param {string} name @param {string} code */
const companion = (name, code) =>
  `(self.nianbaoBundles=self.nianbaoBundles||{})[${JSON.stringify(name)}]=function(){${code}\n};`;

/** As the script of a worker the engine brings the bundles named behind # along, and starts by itself. */
const ALONE = `
if(typeof importScripts==='function'&&!/^blob:/.test(location.href)){location.hash.slice(1).split('+').filter(Boolean).forEach(function(n){${importing("n+'.js'")}});nianbaoBundles.engine()}`;

const exporting = { globalName: 'exported', footer: { js: 'return exported;' } };

/** @type {Record<string, () => Promise<string>>} */
const COMPANIONS = {
  engine: () => bundle('engine/engine.js', { plugins: [wasm] }),
  'core-js': () => bundle('engine/core-js.js', exporting),
  readers: () => bundle('engine/readers.js', { ...exporting, plugins: [withoutPdf] }),
  'readers-pdf': () => bundle('engine/readers-pdf.js', { ...exporting, loader: { '.bcmap': 'binary' } }),
  writers: () => bundle('engine/writers.js', exporting),
  parquet: () => bundle('engine/parquet.js', exporting),
  returned: () => bundle('engine/returned.js', { ...exporting, plugins: [withoutPdf] }),
  folder: () => bundle('folder/index.js', exporting),
  'folder-worker': () => bundle('folder/worker.js', exporting),
  explanations: async () => `return ${await readFile(path.join(root, 'build/wasm/explanations.json'), 'utf8')}`,
};

async function companions() {
  /** @type {Record<string, string>} */
  const out = {};
  for (const [name, make] of Object.entries(COMPANIONS)) out[name] = companion(name, await make());
  return out;
}

/** The runtime looks for its files beside itself, which a worker made of text has not; it is given them. */
const BESIDE = { 'import.meta.url': 'self.location.origin' };

/** What recognises scans: its files, and what the page has to know of them. */
async function scans() {
  /** @type {Set<string>} */
  const own = new Set();
  const more = { ...exporting, loader: { '.bcmap': /** @type {const} */ ('binary') }, define: BESIDE };
  const code = await bundle('scans/recogniser.js', more, own);
  const { files, ...known } = await recognition(companion, code, [...own]);
  const part = await bundle('scans/index.js', { ...exporting, define: { RECOGNITION: JSON.stringify(known) } });
  return { files: { ...files, 'scans.js': companion('scans', part) }, known };
}

/** What an offline file carries to recognise scans by itself. @param {Record<string, string>} blocks @param {Record<string, string>} files @param {string} legal */
function withScans(blocks, { 'recognition/NOTICE.txt': more, ...scripts }, legal) {
  const own = Object.entries(scripts).map(([name, code]) => [name.replace(/\.js$/, ''), code]);
  return { blocks: { ...blocks, ...Object.fromEntries(own) }, legal: `${legal}\n\n${more}` };
}

/** @param {string} entry */
const styles = (entry) => bundle(entry, { loader: { '.css': 'css' } });

const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1d4f8c"/><path d="M4 8.4l2.8 2.8 5.2-6" fill="none" stroke="#fff" stroke-width="2"/></svg>')}`;

/** @param {string} scripts @param {string} sheets @param {string} workers */
const policy = (scripts, sheets, workers) =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${sheets}`,
    "img-src 'self' data:",
    `worker-src ${workers}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** @param {string} template @param {Record<string, string>} values */
const fill = (template, values) =>
  Object.entries(values).reduce((text, [name, value]) => text.split(`%${name}%`).join(value), template);

/** @param {string} template */
function servedPage(template) {
  return fill(template, {
    CSP: policy("'self'", "'self'", "'self' blob:"),
    ICON: 'icon.svg',
    STYLES: '<link rel="manifest" href="manifest.webmanifest">\n<link rel="stylesheet" href="page.css">',
    PARTS: '<script src="engine.js"></script>\n<script src="page.js"></script>',
  });
}

/** Everything in one file. What is not needed at once is packed away in blocks of data. @param {string} template @param {{page: string, sheet: string, engine: string, blocks: Record<string, string>, legal: string}} parts */
function offlinePage(template, { page, sheet, engine, blocks, legal }) {
  const inline = (/** @type {string} */ code) =>
    code.replace(/<\/(script|style)/gi, '<\\/$1').replace(/<!--/g, '\\x3c!--');
  const scripts = [engine, page].map(inline);
  const data = Object.entries(blocks).map(
    ([name, code]) =>
      `<script type="text/plain" id="bundle-${name}">${base85(deflateSync(Buffer.from(code), { level: 9 }))}</script>`,
  );
  return fill(template, {
    CSP: policy([...scripts, ...Object.values(blocks)].map((s) => `'${sha(s)}'`).join(' '), `'${sha(sheet)}'`, 'blob:'),
    ICON,
    STYLES: `<style>${sheet}</style>`,
    PARTS: [
      `<script type="text/plain" id="notices">${legal}</script>`,
      ...data,
      ...scripts.map((s) => `<script>${s}</script>`),
    ].join('\n'),
  });
}

const MANIFEST = {
  name: '年报核对',
  short_name: '年报核对',
  lang: 'zh-CN',
  start_url: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};

/** @param {string | Uint8Array} content */
const gz = (content) => gzipped(content).length;

/** Says how large what is loaded is, and names what has grown past its goal. @param {Record<string, string>} files @param {{bytes: number}[]} recognition */
function checkSizes(files, recognition) {
  const start = ['index.html', 'page.css', 'page.js', 'engine.js'].reduce((sum, name) => sum + gz(files[name]), 0);
  console.log(sizeLine('module', gz(wasmBytes) + gz(moduleCode.code)));
  console.log(sizeLine('module as the page carries it', packedWasm.length + gz(moduleCode.code)));
  console.log(sizeLine('page before a file is opened', start));
  console.log(sizeLine('element without the module', gz(files['nianbao-checker.js'])));
  for (const name of /** @type {const} */ (['offline.html', 'offline-full.html', 'offline-scan.html']))
    console.log(sizeLine(name, Buffer.byteLength(files[name])));
  const loaded = recognition.reduce((sum, { bytes }) => sum + bytes, gz(files['scans.js']));
  console.log(sizeLine('recognition of scans, loaded when one comes', loaded));
}

async function buildSite() {
  checkTexts(web);
  const template = await readFile(path.join(web, 'index.html'), 'utf8');
  const page = await bundle('page/main.js');
  const [light, sheet] = await Promise.all(['styles/page-all.css', 'styles/page-scans.css'].map(styles));
  const { engine, ...parts } = await companions();
  const { 'readers-pdf': _, ...few } = parts;
  const { files: ofScans, known } = await scans();
  const own = await element();
  const legal = await notices([...taken]);
  const files = {
    'index.html': servedPage(template),
    'offline.html': offlinePage(template, { page, sheet: light, engine, blocks: few, legal }),
    'offline-full.html': offlinePage(template, { page, sheet: light, engine, blocks: parts, legal }),
    'offline-scan.html': offlinePage(template, { page, sheet, engine, ...withScans(parts, ofScans, legal) }),
    'page.js': page,
    'page.css': sheet,
    'engine.js': engine + ALONE,
    ...Object.fromEntries(Object.entries(parts).map(([name, code]) => [`${name}.js`, code])),
    'icon.svg': decodeURIComponent(ICON.slice(ICON.indexOf(',') + 1)),
    'manifest.webmanifest': JSON.stringify(MANIFEST),
    ...ofScans,
    ...own,
    LICENSE: await readFile(path.join(root, 'LICENSE'), 'utf8'),
    'NOTICE.txt': legal,
    ...(await demo()),
  };
  files['service-worker.js'] = await serviceWorker(files, known);
  checkSizes(files, known.parts);
  await writeAll(dist, files);
  await writeAll(path.join(root, 'build/element'), await packageElement({ engine, ...parts }));
  for (const name of ['nianbao-checker.js', 'engine.js', 'readers.js', 'returned.js', 'core-js.js'])
    console.log(`integrity ${name} ${sha(files[name], 'sha384')}`);
}

/** Where the classic script lies. Loaded with type="module" it is not told; then its place in the stack says so. */
const OWN_ADDRESS = 'self.nianbaoAddress';
const FIND_ADDRESS =
  'self.nianbaoAddress=(document.currentScript||{}).src||(/((?:https?|file):.*?nianbao-checker\\.js)/.exec(new Error().stack)||[])[1];';

/** Where the element's companions are: beside it, or imported. @param {'beside' | 'imported'} host @returns {import('esbuild').Plugin} */
const hostPlugin = (host) => ({
  name: 'host',
  setup({ onResolve }) {
    onResolve({ filter: /^nianbao:host$/ }, () => ({ path: path.join(web, `widget/${host}.js`) }));
    onResolve({ filter: /^nianbao:part\// }, ({ path: name }) => ({
      path: `./${path.basename(name)}.mjs`,
      external: true,
    }));
  },
});

/** @param {string} sheet @param {'beside' | 'imported'} host @param {import('esbuild').BuildOptions} more */
const widget = (sheet, host, more) =>
  bundle('widget/nianbao-checker.js', { ...more, plugins: [textPlugin('sheet', sheet), hostPlugin(host)] });

/** The custom element as a classic script and as a module, and its sheet for browsers that construct none. */
async function element() {
  const sheet = await styles('styles/widget-all.css');
  const make = (/** @type {import('esbuild').Format} */ format, /** @type {string} */ url, banner = '') =>
    widget(sheet, 'beside', { format, banner: { js: banner }, define: { SCRIPT_URL: url } });
  return {
    'nianbao-checker.js': await make('iife', OWN_ADDRESS, FIND_ADDRESS),
    'nianbao-checker.mjs': await make('esm', 'import.meta.url'),
    'nianbao-checker.css': sheet,
  };
}

/** What `import 'nianbao/element'` takes out of the package: the element, its companions as modules, types, and a sentence for Node. @param {Record<string, string>} parts the companions */
async function packageElement(parts) {
  const sheet = await styles('styles/widget-all.css');
  const read = (/** @type {string} */ name) => readFile(path.join(web, 'widget', name), 'utf8');
  const modules = ELEMENT_BUNDLES.map((name) => [`${name}.mjs`, `${left(parts[name])}\nexport {};\n`]);
  return {
    'nianbao-checker.mjs': await widget(sheet, 'imported', { format: 'esm' }),
    'nianbao-checker.d.ts': await read('nianbao-checker.d.ts'),
    'in-node.mjs': await read('in-node.mjs'),
    ...Object.fromEntries(modules),
  };
}

/** What is imported by an address that is known only then, no bundler is to look for. @param {string} code */
const left = (code) => code.replace(/\bimport\((?=[\w.]+\))/g, 'import(/* webpackIgnore: true */ /* @vite-ignore */ ');

/** @param {string} folder @param {Record<string, string>} files */
async function writeAll(folder, files) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function demo() {
  const names = ['demo.html', 'demo.css', 'demo.js', 'plain.html', 'plain.js', 'editor.html', 'editor.js'];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(web, 'demo', name), 'utf8')])),
  );
}

/**
 * The worker that keeps the page for later visits, named after what it keeps: all that the page may need, so that what it can
 * do with a network it can do without one; what recognises scans once it has come.
 * @param {Record<string, string>} files @param {import('./recognition.mjs').Known} known
 */
async function serviceWorker(files, known) {
  const own = /^(nianbao-checker|demo|plain|editor|offline|LICENSE|NOTICE|recognition)/;
  const kept = Object.keys(files).filter((name) => !own.test(name));
  const all = Object.keys(files)
    .sort()
    .map((name) => files[name]);
  const stamp = createHash('sha256').update(all.join('')).digest('hex').slice(0, 12);
  return bundle('page/service-worker.js', {
    define: {
      STAMP: JSON.stringify(stamp),
      FILES: JSON.stringify(['./', ...kept]),
      RECOGNITION: JSON.stringify(known),
    },
  });
}

await buildSite();
