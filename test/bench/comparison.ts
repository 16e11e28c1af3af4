import { median } from './figures.ts';
import { sendAll } from './lean-client.ts';
import type { ServerProcess } from './server-process.ts';

const warmUpRounds = 2;
const rounds = 5;

/** One side of a comparison. */
export interface Side {
  readonly server: ServerProcess;
  /** @returns what to send in a round, one list a connection. */
  readonly requests: (round: number) => readonly (readonly Buffer[])[];
}

export interface Costs {
  readonly ratio: number;
  /** Processor milliseconds a request. */
  readonly ours: number;
  readonly floor: number;
}

/**
 * Processor time a request, ours against the floor's. The two take turns, so that whatever else the machine does hits
 * both; the median of the rounds counts.
 */
export async function compare(ours: Side, floor: Side): Promise<Costs> {
  const costs: { ours: number; floor: number }[] = [];
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const pair = { floor: await cost(floor, round), ours: await cost(ours, round) };
    if (round >= warmUpRounds) costs.push(pair);
  }
  return {
    ratio: median(costs.map(pair => pair.ours / pair.floor)),
    ours: median(costs.map(pair => pair.ours)),
    floor: median(costs.map(pair => pair.floor)),
  };
}

async function cost({ server, requests }: Side, round: number): Promise<number> {
  const lists = requests(round);
  const before = await server.cpuMilliseconds();
  await sendAll(server.port, lists);
  const after = await server.cpuMilliseconds();
  return (after - before) / lists.reduce((sum, list) => sum + list.length, 0);
}
