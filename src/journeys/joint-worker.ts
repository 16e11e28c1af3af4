import { parentPort, workerData } from 'node:worker_threads';
import { nanoid } from 'nanoid';
import { draftJoint } from '../domain/drafting/draft-items.ts';
import { seededRandom } from '../domain/random.ts';
import type { JointJob } from './joint-items.ts';
import { withIds } from './new-item.ts';

const { bank, today }: JointJob = workerData;
const options = { random: seededRandom(bank.article.id), newId: nanoid, today };
parentPort?.postMessage(draftJoint(bank, options).drafts.map(draft => withIds(draft, nanoid)));
