import { unreadable } from './unreadable-file.ts';

export interface Decoded {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Turns bytes into text: UTF-8 and UTF-16 with or without a byte order mark, else the encoding that the file declares,
 * else Windows-1252. Line ends become `\n`.
 * @throws UnreadableFile when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const decoded = decodeUnicode(bytes) ?? decodeDeclared(bytes, declared) ?? guess(bytes);
  if (isNoText(decoded.text)) throw unreadable.notText();
  return {
    ...decoded,
    text: decoded.text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029\u0085\f\v]/g, '\n'),
  };
}

function decodeUnicode(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const silent = whereZerosAre(bytes);
  if (silent !== undefined) return decodeAs(silent === 'odd' ? 'utf-16le' : 'utf-16be', bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return undefined;
  }
}

/** English in UTF-16 has a zero in every second byte. */
function whereZerosAre(bytes: Uint8Array): 'odd' | 'even' | undefined {
  const sample = bytes.subarray(0, 4000);
  let odd = 0;
  let even = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 1) odd += 1;
    else even += 1;
  });
  const many = sample.length * 0.35;
  if (odd > many && even === 0) return 'odd';
  return even > many && odd === 0 ? 'even' : undefined;
}

function decodeDeclared(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  if (declared === undefined) return undefined;
  try {
    const label = new TextDecoder(declared).encoding;
    return label === 'utf-8' || label === 'windows-1252' ? undefined : decodeAs(label, bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, warnings: text.includes('\ufffd') ? [someLost] : [] };
}

const someLost = 'Some characters could not be read and are shown as \ufffd. Check names and quotes.';

/** UTF-8 with a few broken bytes is still UTF-8; everything else is taken for Windows-1252, which includes Latin-1. */
function guess(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (lost * 4 < beyondAscii) return { text, warnings: [someLost] };
  return { text: decodeWindows1252(bytes), warnings: [] };
}

/** Spelt out because some versions of Node take windows-1252 for Latin-1, which loses the smart quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, sign => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** Texts have next to no control characters; programs and pictures have many. */
function isNoText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (
      code < 9 ||
      (code > 13 && code < 32) ||
      (code > 126 && code < 160 && code !== 0x85) ||
      code === 0xfffd
    ) {
      controls += 1;
    }
  }
  return controls > text.length / 100;
}
