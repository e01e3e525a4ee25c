// What pages with forms share: they are opened on telephones by people without an account.
import type { LocalizedText } from '../../kernel/errors/index.js';
import { html, type Html } from './print-page.js';

/** Both languages, as the pages of the links write them. */
export const renderBilingual = ({ zh, en }: LocalizedText): Html => html`${zh} <span class="en">${en}</span>`;

/** Large targets. */
export const FORM_CSS = `
fieldset{min-width:0;border:1px solid #555;margin:0 0 4mm;padding:3mm}legend{font-weight:bold;font-size:1.15em}
label{display:inline-block;max-width:100%;padding:.5em 1em .5em 0}input[type=radio]{width:1.3em;height:1.3em;vertical-align:middle}
select,button{font:inherit;padding:.5em;max-width:100%}button{min-height:3em;margin:.2em .4em .2em 0;cursor:pointer}
.told{border:2px solid #111;padding:.5em}`;
