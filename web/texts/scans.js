// The words for scans; they come with the first.
import zh from './zh-CN-scans.js';
import en from './en-scans.js';
import { beside } from './filled.js';

export const SCAN_LANGUAGES = { 'zh-CN': zh, en };

export const scanTexts = beside(SCAN_LANGUAGES);
