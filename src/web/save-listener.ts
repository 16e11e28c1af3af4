import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Forbidden } from '../domain/problems.ts';
import { saveResponse } from '../journeys/take-quiz.ts';
import type { World } from '../journeys/world.ts';
import { parseSave } from './forms/save.ts';
import { fixedHeaders } from './middleware/headers.ts';
import { logAnswer } from './middleware/log.ts';
import { describeProblem } from './middleware/problems.ts';
import { foreignForm, isOwnOrigin } from './middleware/same-origin.ts';
import { studentBehind } from './middleware/visitors.ts';

export const saveRoute = '/attempts/:attemptId/responses/:position';

const savePath = /^\/attempts\/([\w-]{1,64})\/responses\/(\d{1,4})$/;
const largestBody = 16_384;

interface Answer {
  readonly status: number;
  readonly body: { readonly saved: boolean; readonly sequence?: number } | { readonly sentence: string };
}

/**
 * Answers the one request that a whole class sends at the same moment, a choice being saved, in front of Express:
 * through Express it costs more than three times the processor time of the write itself (`npm run bench`). The rules
 * are those of every other request: headers, origin, session, the same journey.
 */
export function saveListener(
  world: World,
  options: { readonly log: Logger; readonly origin?: string },
  others: RequestListener,
): RequestListener {
  const headers = Object.fromEntries([
    ...fixedHeaders(world.address.startsWith('https:')),
    ['content-type', 'application/json; charset=utf-8'],
  ]);
  return (req, res) => {
    const match = req.method === 'PUT' ? savePath.exec(req.url ?? '') : null;
    if (match === null) others(req, res);
    else void save({ attemptId: match[1] ?? '', position: Number(match[2]) }, req, res);
  };

  async function save(place: Place, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const start = performance.now();
    const { status, body } = await answerTo(place, req).catch(refuse);
    const text = JSON.stringify(body);
    res.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
    logAnswer(options.log, { method: 'PUT', route: () => saveRoute, status, start });
  }

  async function answerTo(place: Place, req: IncomingMessage): Promise<Answer> {
    if (!isOwnOrigin(req.headers, options.origin)) throw new Forbidden(foreignForm);
    const studentId = await studentBehind(world, req.headers.cookie);
    const sent = parseSave(await readJson(req));
    if (sent === undefined) return { status: 422, body: { sentence: unreadable } };
    const outcome = await saveResponse(world, { studentId }, { ...place, ...sent });
    if (outcome.kind === 'refused') return { status: 422, body: { sentence: outcome.sentence } };
    const isSaved = outcome.kind === 'saved';
    return { status: 200, body: isSaved ? { saved: true } : { saved: false, sequence: outcome.sequence } };
  }

  function refuse(error: unknown): Answer {
    const { status, sentence } = describeProblem(error, options.log);
    return { status, body: { sentence } };
  }
}

interface Place {
  readonly attemptId: string;
  readonly position: number;
}

const unreadable = 'This response cannot be read. Load the page again, then choose once more.';

/** @returns what was sent, or undefined where it is too long, is not JSON or breaks off: then nobody hears the answer. */
function readJson(req: IncomingMessage): Promise<unknown> {
  return new Promise(resolve => {
    let text = '';
    req.setEncoding('utf8');
    req.on('data', (chunk: string) => {
      if (text.length <= largestBody) text += chunk;
    });
    req.on('end', () => resolve(text.length > largestBody ? undefined : parseJson(text)));
    req.on('error', () => resolve(undefined));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
