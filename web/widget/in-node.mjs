/** Stands in for the element where there is no page. */
throw new Error(
  'nianbao/element is the custom element <nianbao-checker>: it needs a browser. In Node, import { createChecker } from "nianbao".',
);
