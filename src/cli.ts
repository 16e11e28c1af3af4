import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { BadUsage, onlyWord, parsing } from './bad-usage.ts';
import { BadSetting, readConfig } from './config.ts';
import { Problem } from './domain/problems.ts';
import { BrokenFactFile } from './formats/fact-file.ts';
import { BadArticle, describeFilling, importCommand } from './import-command.ts';
import { backUp } from './journeys/back-up.ts';
import { describeBank } from './journeys/describe-bank.ts';
import { fillBank } from './journeys/fill-bank.ts';
import { makeOwner } from './journeys/set-up-school.ts';
import type { World } from './journeys/world.ts';
import { openWorld, projectFolder } from './open-world.ts';
import { readSeeds } from './read-seeds.ts';
import { NewerDatabase } from './stores/migrate.ts';
import { parseSetUp } from './web/forms/set-up.ts';

const usage = `Usage: npm run caucus -- <command>

  setup --name <name> --email <address> --password-stdin [--sample-class]
                     make the first teacher; the password is read from standard input
  seed               fill the question bank from the seeds folder
  import <file> [--title <title>] [--publisher <name>] [--date <yyyy-mm-dd>] [--approve-all] [--json]
                     read an article (text, Markdown, web page, Word, PDF) into facts and questions, which wait for
                     review in the app unless all sure ones are approved; a .json file of reviewed facts goes into the
                     bank as it is; --json prints the facts with their evidence, and the questions
  bank [--json]      count the facts and questions, and check every question again
  backup <file>      copy the database while Caucus runs

Settings are those of the server: CAUCUS_DATA and CAUCUS_PEPPER_FILE say where the school's data is.
`;

type Command = (world: World, words: readonly string[]) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
  setup: setUp,
  seed,
  import: importCommand,
  bank: describe,
  backup: backUpTo,
};

process.exitCode = await run(process.argv.slice(2));

async function run([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(usage);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new BadUsage(`There is no command “${name}”.\n\n${usage}`);
    await withWorld(async world => process.stdout.write(`${await command(world, words)}\n`));
    return 0;
  } catch (error) {
    if (!isExpected(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error instanceof BadUsage ? 2 : 1;
  }
}

async function withWorld(work: (world: World) => Promise<unknown>): Promise<void> {
  const world = openWorld(readConfig(process.env));
  try {
    await work(world);
  } finally {
    await world.stores.close();
  }
}

async function setUp(world: World, words: readonly string[]): Promise<string> {
  const options = {
    name: { type: 'string' },
    email: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    'sample-class': { type: 'boolean' },
  } as const;
  const { values } = parsing(() => parseArgs({ args: [...words], options }));
  if (values['password-stdin'] !== true)
    throw new BadUsage('Add --password-stdin and send the password on standard input.');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const sample = values['sample-class'] === true ? { sample: 'on' } : {};
  const form = parseSetUp({ name: values.name, email: values.email, password, ...sample });
  if (form.kind === 'bad') throw new BadUsage(Object.values(form.problems).join('\n'));
  await makeOwner(world, form.value);
  return `${form.value.name} can sign in with ${form.value.email}.`;
}

async function seed(world: World): Promise<string> {
  const lines: string[] = [];
  for (const file of readSeeds(join(projectFolder, 'seeds')))
    lines.push(describeFilling(await fillBank(world, file)));
  return lines.join('\n');
}

async function describe(world: World, words: readonly string[]): Promise<string> {
  const { values } = parsing(() => parseArgs({ args: [...words], options: { json: { type: 'boolean' } } }));
  const bank = await describeBank(world);
  if (values.json === true) return JSON.stringify(bank);
  return [
    `${bank.facts} facts, ${bank.items} questions, ${bank.gates.failed} of them fail a gate.`,
    ...Object.entries(bank.factsByTopic).map(([topic, count]) => `  ${count} facts: ${topic}`),
    ...Object.entries(bank.itemsByType).map(([type, count]) => `  ${count} questions: ${type}`),
  ].join('\n');
}

async function backUpTo(world: World, words: readonly string[]): Promise<string> {
  const file = onlyWord(words, 'backup <file>');
  await backUp(world, file);
  return `The database was copied to ${file}. Keep the pepper file too: without it students choose new PINs.`;
}

function isExpected(error: unknown): error is Error {
  const kinds = [BadUsage, BadArticle, BadSetting, BrokenFactFile, NewerDatabase, Problem];
  return kinds.some(kind => error instanceof kind);
}
