import { createServer } from 'node:http';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { makeAssets } from '../../src/web/assets.ts';

const assets = makeAssets();

test('an asset may be kept for ever, because its name changes with its content', async () => {
  const answer = await fetch(`${await listen()}${assets.url('app.css')}`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(assets.url('app.css')).toMatch(/^\/assets\/app\.[0-9a-f]{10}\.css$/);
});

test('the stylesheet is one file without comments whose fonts are there', async () => {
  const url = await listen();
  const css = await (await fetch(`${url}${assets.url('app.css')}`)).text();
  const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(found => found[1] ?? '');
  expect(css).not.toMatch(/\/\*|@import/);
  expect(fonts).toHaveLength(7);
  for (const font of fonts) {
    const answer = await fetch(`${url}${font}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'font/woff2']);
  }
});

test('texts are compressed, fonts are sent as they are', async () => {
  const url = await listen();
  const encodingOf = async (name: string, accepts: string) =>
    (await fetch(`${url}${assets.url(name)}`, { headers: { 'Accept-Encoding': accepts } })).headers.get(
      'content-encoding',
    );
  expect(await encodingOf('app.css', 'gzip, br')).toBe('br');
  expect(await encodingOf('save-responses.js', 'gzip')).toBe('gzip');
  expect(await encodingOf('app.css', 'identity')).toBeNull();
  expect(await encodingOf('public-sans-latin-wght-normal.woff2', 'gzip, br')).toBeNull();
});

test('a name that nobody made is a bug and an address that nobody made is nothing', async () => {
  expect(() => assets.url('missing.css')).toThrow('There is no asset "missing.css".');
  const answer = await fetch(`${await listen()}/assets/app.0000000000.css`);
  expect(answer.status).toBe(404);
});

async function listen(): Promise<string> {
  const server = createServer(express().use(assets.router));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  return `http://127.0.0.1:${address.port}`;
}
