/** What tells that bytes or a text are HTML, before a parser is loaded for it. */

/**
 * The encoding that a page declares for itself.
 * @param {Uint8Array} bytes
 * @returns {string | undefined}
 */
export function declaredCharset(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  );
}

/**
 * Whether a text is HTML, whatever its name.
 * @param {string} text
 */
export function looksLikeHtml(text) {
  const start = text.slice(0, 4096).replace(/^\s*(<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*/, '');
  return (
    /^<(!doctype\s+html|html|head|body|meta|title|style|link|script|table|tbody|tr|td|div|article|section|center|p|pre|h[1-6]|ul|ol|span|font|b|strong)[\s>/]/i.test(
      start,
    ) || /^Version:\d[\s\S]{0,400}<html/i.test(start)
  );
}
