// Registers <nianbao-checker>. A classic script: its companions lie beside it.
import { NianbaoChecker } from './element.js';

if (!customElements.get('nianbao-checker')) customElements.define('nianbao-checker', NianbaoChecker);

export { NianbaoChecker };
