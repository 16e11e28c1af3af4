import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../src/open-world.ts';
import { temporaryFolder } from '../support/engine.ts';
import { filledFolder, freePort, run, start, waitFor } from '../support/process.ts';

const seeds = join(projectFolder, 'seeds/china-russia-summit.json');

test('the first start fills the bank, prints the address and a set-up link that works once', async () => {
  const server = start('server', [], { CAUCUS_DATA: temporaryFolder(), PORT: await freePort() });
  const link = await waitFor(server, /Set up your school, once, at (\S+)\n/);
  const page = await fetch(link);
  expect(page.status).toBe(200);
  expect(await (await fetch(new URL('/', link))).text()).toContain('set-up link');
});

test('a second start keeps the bank', async () => {
  const folder = filledFolder();
  const server = start('server', [], { CAUCUS_DATA: folder, PORT: await freePort() });
  await waitFor(server, /ready at (\S+)/);
  const { output } = await run('cli', ['bank', '--json'], { CAUCUS_DATA: folder });
  expect(JSON.parse(output).facts).toBeGreaterThanOrEqual(45);
});

test('a stop lets go of the database and ends with success', async () => {
  const server = start('server', [], { CAUCUS_DATA: filledFolder(), PORT: await freePort() });
  await waitFor(server, /ready at (\S+)/);
  server.kill('SIGTERM');
  expect(await new Promise(resolve => server.once('close', resolve))).toBe(0);
});

test('a port in use is one line that says what to do', async () => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { code, errors } = await run('server', [], { CAUCUS_DATA: filledFolder(), PORT: port });
  expect([code, errors]).toEqual([
    1,
    `Port ${port} is in use. Stop the other program, or choose another port with PORT.\n`,
  ]);
});

test('a data folder that cannot be written is one line that says what to do', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { code, errors } = await run('server', [], { CAUCUS_DATA: join(file, 'data') });
  expect(code).toBe(1);
  expect(errors).toMatch(
    /^Caucus cannot write to .+\. Choose another folder with CAUCUS_DATA, or change its permissions\.\n$/,
  );
});

test('an unknown setting is one line that names it', async () => {
  const { code, errors } = await run('server', [], { CAUCUS_DATA: temporaryFolder(), CAUCUS_PROT: '80' });
  expect(code).toBe(1);
  expect(errors).toMatch(/^CAUCUS_PROT is not a setting of Caucus\. .*\n$/);
});

test('a broken file of facts names the file, the fact and the reason, and changes nothing', async () => {
  const folder = filledFolder();
  const file = join(temporaryFolder(), 'broken.json');
  const facts = JSON.parse(readFileSync(seeds, 'utf8'));
  facts.article.id = 'another';
  facts.facts[3].evidence[0].paragraph = 999;
  writeFileSync(file, JSON.stringify(facts));
  const before = (await run('cli', ['bank', '--json'], { CAUCUS_DATA: folder })).output;
  const { code, errors } = await run('cli', ['import', file], { CAUCUS_DATA: folder });
  expect(code).toBe(1);
  expect(errors).toMatch(new RegExp(`^broken\\.json, fact “${facts.facts[3].id}”: .+\n$`));
  expect((await run('cli', ['bank', '--json'], { CAUCUS_DATA: folder })).output).toBe(before);
});

test('seed fills an empty bank, and a full one with nothing twice', async () => {
  const settings = { CAUCUS_DATA: temporaryFolder() };
  const first = await run('cli', ['seed'], settings);
  expect([first.code, first.output]).toEqual([
    0,
    expect.stringMatching(/: \d+ facts, [1-9]\d+ new questions\.\n$/),
  ]);
  const second = await run('cli', ['seed'], settings);
  expect([second.code, second.output]).toEqual([0, expect.stringMatching(/, 0 new questions\.\n$/)]);
});

test('bank --json counts facts and items, and every item passes its gates again', async () => {
  const { code, output } = await run('cli', ['bank', '--json'], { CAUCUS_DATA: filledFolder() });
  const bank = JSON.parse(output);
  expect(code).toBe(0);
  expect(Object.keys(bank)).toEqual(['facts', 'items', 'factsByTopic', 'itemsByType', 'gates']);
  expect(bank.gates).toEqual({ failed: 0 });
  expect(bank.facts).toBeGreaterThanOrEqual(45);
  expect(bank.items).toBeGreaterThanOrEqual(120);
  expect(bank.factsByTopic['no-limits']).toBeGreaterThanOrEqual(12);
  expect(bank.factsByTopic.trade).toBeGreaterThanOrEqual(8);
  expect(bank.factsByTopic.taiwan).toBeGreaterThanOrEqual(6);
  expect(Object.keys(bank.itemsByType)).toHaveLength(9);
});

test('the first teacher can be made from a terminal, once', async () => {
  const settings = { CAUCUS_DATA: filledFolder() };
  const words = [
    'setup',
    '--name',
    'Ms. Okafor',
    '--email',
    'Okafor@School.example',
    '--password-stdin',
    '--sample-class',
  ];
  const first = await run('cli', words, settings, 'a long enough password\n');
  expect([first.code, first.errors]).toEqual([0, '']);
  const second = await run('cli', words, settings, 'a long enough password\n');
  expect([second.code, second.errors]).toEqual([
    1,
    'This school has been set up already. Sign in with the e-mail address and password chosen then.\n',
  ]);
});

test('a short password is refused in words', async () => {
  const words = ['setup', '--name', 'A', '--email', 'a@school.example', '--password-stdin'];
  const { code, errors } = await run('cli', words, { CAUCUS_DATA: filledFolder() }, 'short\n');
  expect(code).toBe(2);
  expect(errors).toContain('at least ten characters');
});

test('a backup is a whole database, and an existing file is never overwritten', async () => {
  const [folder, target] = [filledFolder(), join(temporaryFolder(), 'copy.sqlite')];
  expect((await run('cli', ['backup', target], { CAUCUS_DATA: folder })).code).toBe(0);
  const again = await run('cli', ['backup', target], { CAUCUS_DATA: folder });
  expect([again.code, again.errors]).toEqual([1, expect.stringContaining('exists already')]);
});

test.each([[['nonsense']], [['import']], [['setup', '--nmae', 'x']], [['backup']]])(
  'wrong words are answered with the right ones: %j',
  async words => {
    const { code, errors } = await run('cli', words, { CAUCUS_DATA: filledFolder() });
    expect(code).toBe(2);
    expect(errors).not.toMatch(/\bat .*\.js:\d+/);
  },
);
