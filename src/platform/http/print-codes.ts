// Codes on paper: a QR for the phone or scanner, a Code 128 for the laser pen of a counter. SVG, so they print at any size.
import bwip from 'bwip-js/node';
import { Html } from './print-page.js';

const QR_LIMIT = 512;
const BAR_LIMIT = 48;
/** Level M reads through a crease; the white margin is part of the code. */
const QR = { bcid: 'qrcode', eclevel: 'M', paddingwidth: 4, paddingheight: 4 };

function drawn(options: Parameters<typeof bwip.toSVG>[0]): Html {
  return new Html(`<div class="code" role="img">${bwip.toSVG(options)}</div>`);
}

/** @param text an address or an opaque token; never anything about a person. @throws RangeError when too long to scan */
export function qrCode(text: string): Html {
  if (text.length === 0 || text.length > QR_LIMIT) throw new RangeError('text of a QR code');
  return drawn({ ...QR, text });
}

/** Code 128 of a number or token, with the text under it. @throws RangeError for what a laser pen cannot read */
export function barCode(text: string): Html {
  if (text.length === 0 || text.length > BAR_LIMIT || !/^[\x20-\x7e]+$/.test(text)) {
    throw new RangeError('text of a bar code');
  }
  return drawn({ bcid: 'code128', text, height: 12, includetext: true, textxalign: 'center' });
}
