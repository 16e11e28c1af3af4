import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Request, type Response, Router } from 'express';

/** Everything a page links to, each named by its content, so that a browser may keep it for ever. */
export interface Assets {
  readonly router: Router;
  /** @returns the address of `app.css`, `icons.svg`, a script or a font; throws for a name that nobody made. */
  url(name: string): string;
}

interface Asset {
  readonly url: string;
  readonly type: string;
  readonly body: Buffer;
  /** Made on first use and kept: a start must not wait for brotli. */
  readonly packed: { br?: Buffer; gzip?: Buffer };
}

const publicFolder = new URL('../../src/web/public/', import.meta.url);

const fonts = [
  '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
  '@fontsource-variable/public-sans/files/public-sans-vietnamese-wght-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-opsz-normal.woff2',
];

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

export function makeAssets(): Assets {
  const byName = readAssets();
  const byUrl = new Map([...byName.values()].map(asset => [asset.url, asset]));
  const router = Router();
  router.get('/assets/:file', (req, res, next) => {
    const asset = byUrl.get(req.path);
    if (asset === undefined) next();
    else send(req, res, asset);
  });
  return { router, url: name => find(byName, name).url };
}

function find(byName: ReadonlyMap<string, Asset>, name: string): Asset {
  const asset = byName.get(name);
  if (asset === undefined) throw new Error(`There is no asset "${name}".`);
  return asset;
}

function readAssets(): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const add = (name: string, body: Buffer) => assets.set(name, makeAsset(name, body));
  const require = createRequire(import.meta.url);
  for (const font of fonts) add(lastPart(font), readFileSync(require.resolve(font)));
  add(
    'app.css',
    makeStylesheet(name => find(assets, name).url),
  );
  for (const name of ['icons.svg', 'mark.svg']) add(name, readPublic(name));
  for (const name of readdirSync(new URL('js/', publicFolder))) add(name, readPublic(`js/${name}`));
  return assets;
}

/** Tokens and app in one file: an `@import` would cost a round trip. */
function makeStylesheet(url: (name: string) => string): Buffer {
  const css = ['css/tokens.css', 'css/app.css', 'css/teacher.css']
    .map(name => readPublic(name).toString())
    .join('\n');
  return Buffer.from(squeeze(css).replace(/url\("([^"]+)"\)/g, (_, name: string) => `url("${url(name)}")`));
}

function squeeze(css: string): string {
  return css
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}')
    .trim();
}

function makeAsset(name: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const type = types[name.slice(dot + 1)] ?? 'application/octet-stream';
  return { url: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, type, body, packed: {} };
}

function send(req: Request, res: Response, asset: Asset): void {
  res.set('Cache-Control', 'public, max-age=31536000, immutable');
  res.set('Content-Type', asset.type);
  if (asset.type === types.woff2) {
    res.send(asset.body);
    return;
  }
  res.vary('Accept-Encoding');
  // Asked for one at a time: browsers name gzip first, but brotli is the smaller.
  const encoding = req.acceptsEncodings('br') || req.acceptsEncodings('gzip');
  if (encoding !== 'br' && encoding !== 'gzip') {
    res.send(asset.body);
    return;
  }
  res.set('Content-Encoding', encoding);
  res.send(packed(asset, encoding));
}

function packed(asset: Asset, encoding: 'br' | 'gzip'): Buffer {
  const known = asset.packed[encoding];
  if (known !== undefined) return known;
  const made = encoding === 'br' ? brotli(asset.body) : gzipSync(asset.body, { level: 9 });
  asset.packed[encoding] = made;
  return made;
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length, [constants.BROTLI_PARAM_QUALITY]: 10 },
  });
}

function readPublic(name: string): Buffer {
  return readFileSync(new URL(name, publicFolder));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
