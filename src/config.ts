import { join } from 'node:path';
import { z } from 'zod';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the database, the pepper and the backups live. */
  readonly dataFolder: string;
  /** The public address without a slash at its end, where one was set. */
  readonly url?: string;
  /** What Express calls "trust proxy": how many proxies stand in front, or false. */
  readonly trustProxy: number | false;
  readonly pepperFile: string;
  readonly logLevel: LogLevel;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

type LogLevel = (typeof logLevels)[number];

/** A setting that cannot be used; the message says what to do, in one line. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

const known = ['CAUCUS_DATA', 'CAUCUS_URL', 'CAUCUS_TRUST_PROXY', 'CAUCUS_PEPPER_FILE'];

const settings = z.object({
  PORT: z
    .string()
    .regex(/^[0-9]{1,5}$/)
    .transform(Number)
    .refine(port => port <= 65535)
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  CAUCUS_DATA: z.string().min(1).default('data'),
  CAUCUS_URL: z
    .url({ protocol: /^https?$/ })
    .pipe(z.transform((url: string) => new URL(url)))
    .refine(url => url.href === `${url.origin}/`)
    .transform(url => url.origin)
    .optional(),
  CAUCUS_TRUST_PROXY: z
    .string()
    .regex(/^[0-9]$/)
    .transform(Number)
    .default(0),
  CAUCUS_PEPPER_FILE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

const advice: Record<string, string> = {
  PORT: 'PORT must be a number from 0 to 65535, for example PORT=3000.',
  HOST: 'HOST must be an address to listen on, for example HOST=0.0.0.0.',
  CAUCUS_DATA: 'CAUCUS_DATA must be the path of a folder, for example CAUCUS_DATA=data.',
  CAUCUS_URL:
    'CAUCUS_URL must be the address people type, without a path, for example CAUCUS_URL=http://192.168.1.20:3000.',
  CAUCUS_TRUST_PROXY: 'CAUCUS_TRUST_PROXY must be the number of proxies in front of Caucus, from 0 to 9.',
  CAUCUS_PEPPER_FILE: 'CAUCUS_PEPPER_FILE must be the path of a file.',
  LOG_LEVEL: `LOG_LEVEL must be one of ${logLevels.join(', ')}.`,
};

/**
 * Reads the settings from the environment, once.
 * @throws BadSetting for a value that cannot be used and for a CAUCUS_… name that does not exist.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const unknown = Object.keys(environment).find(name => name.startsWith('CAUCUS_') && !known.includes(name));
  if (unknown !== undefined) {
    throw new BadSetting(
      `${unknown} is not a setting of Caucus. Remove it, or use one of ${known.join(', ')}.`,
    );
  }
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new BadSetting(advice[name] ?? `${name} cannot be used.`);
  }
  const { PORT, HOST, CAUCUS_DATA, CAUCUS_URL, CAUCUS_TRUST_PROXY, CAUCUS_PEPPER_FILE, LOG_LEVEL } =
    parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: CAUCUS_DATA,
    trustProxy: CAUCUS_TRUST_PROXY === 0 ? false : CAUCUS_TRUST_PROXY,
    pepperFile: CAUCUS_PEPPER_FILE ?? join(CAUCUS_DATA, 'pepper'),
    logLevel: LOG_LEVEL,
    ...(CAUCUS_URL !== undefined && { url: CAUCUS_URL }),
  };
}
