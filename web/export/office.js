// Files for the office suite; loaded when one is asked for.
export { reportDocx } from './docx.js';
export { findingsXlsx, tablesXlsx } from './xlsx.js';
