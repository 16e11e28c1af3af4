import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ejs from 'ejs';
import type { Application, Response } from 'express';
import type { Assets } from './assets.ts';
import type { Pages } from './pages/index.ts';

/** Renders a view into the layout. */
export type Render = <View extends keyof Pages>(view: View, page: Pages[View]) => string;

/** What every template may read beside its page. */
interface Site {
  readonly view: string;
  readonly icons: string;
  asset(name: string): string;
}

export interface ViewOptions {
  readonly assets: Pick<Assets, 'url'>;
  /** In tests: reading a field that the page does not have fails by name instead of printing nothing. */
  readonly checksFields?: boolean;
}

const viewFolder = fileURLToPath(new URL('../../views/', import.meta.url));

/**
 * The one place that answers with a page. A page is packed in one go, for it is a few kB: setting up a stream for it
 * costs five times the processor time and a good deal of memory (`npm run bench`).
 */
export function show<View extends keyof Pages>(
  res: Response,
  view: View,
  page: Pages[View],
  status = 200,
): void {
  const render: Render = res.app.locals.render;
  res.status(status).type('html').vary('Accept-Encoding');
  const html = render(view, page);
  if (res.req.acceptsEncodings('gzip') !== 'gzip') res.send(html);
  else res.set('Content-Encoding', 'gzip').send(gzipSync(html));
}

/** Makes `show` work in `app`. */
export function useViews(app: Application, options: ViewOptions): void {
  app.locals.render = makeRender(options);
}

/**
 * Templates are compiled once, now, so that they see `page` and `site` and nothing else. Includes start with a slash
 * (`/parts/icon`), which spares a look at the disk for each.
 */
export function makeRender({ assets, checksFields = false }: ViewOptions): Render {
  const asset = (name: string) => assets.url(name);
  const icons = assets.url('icons.svg');
  for (const file of viewFiles()) compile(file);
  const layout = compile('layout.ejs');
  return (view, page) => {
    const site: Site = { view: `/${view}`, icons, asset };
    return layout({ page: checksFields ? guarded(page, 'page') : page, site });
  };
}

function viewFiles(): string[] {
  const files = readdirSync(viewFolder, { recursive: true, encoding: 'utf8' });
  return files.filter(file => file.endsWith('.ejs'));
}

function compile(file: string): ejs.TemplateFunction {
  const filename = join(viewFolder, file);
  const template = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    root: viewFolder,
    cache: true,
    compileDebug: false,
    rmWhitespace: true,
    _with: false,
    strict: true,
    destructuredLocals: ['page', 'site'],
  });
  ejs.cache.set(filename, template);
  return template;
}

function guarded<Value>(value: Value, path: string): Value {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) throw new Error(`${path}.${name} is missing`);
      return guarded(Reflect.get(target, name, receiver), `${path}.${String(name)}`);
    },
  });
}
