// The words of the overview of several reports; they come with it.
import zh from './zh-CN-folder.js';
import en from './en-folder.js';
import { beside } from './filled.js';

export const FOLDER_LANGUAGES = { 'zh-CN': zh, en };

export const folderTexts = beside(FOLDER_LANGUAGES);
