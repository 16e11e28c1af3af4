import { z } from 'zod';
import { factStatuses } from '../domain/fact-kinds.ts';

const line = z.string().trim().min(1);
const lines = z.array(line);
const day = z.iso.date();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as “trade-record”');
const paragraph = z.int().min(1);

const slotType = z.enum([
  'person',
  'country',
  'city',
  'organization',
  'document',
  'event',
  'year',
  'money',
  'percent',
  'count',
  'fraction',
  'ordinal',
  'term',
  'phrase',
]);

const slotShape = z.strictObject({
  value: line,
  type: slotType,
  entityId: slug.exactOptional(),
  accept: lines.exactOptional(),
  distractors: lines.exactOptional(),
  alsoTrue: lines.exactOptional(),
  ask: line.exactOptional(),
  isFixed: z.boolean().exactOptional(),
});

const slotsShape = z.record(z.string().regex(/^\w+$/), slotShape);

const speakerShape = z.strictObject(
  { name: line, entityId: slug.exactOptional(), role: line.exactOptional() },
  { error: issue => (issue.input === undefined ? 'the speaker is missing' : undefined) },
);

const base = {
  id: slug,
  topicId: slug,
  status: z.enum(factStatuses),
  evidence: z
    .array(z.strictObject({ kind: z.literal('cited'), paragraph, phrase: line.exactOptional() }))
    .min(1),
  importance: z.literal([1, 2, 3]),
  asOf: day.exactOptional(),
  reviewBy: day.exactOptional(),
};

const factShape = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('statement'),
    text: line,
    slots: slotsShape,
    by: speakerShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('claim'),
    by: speakerShape,
    proposition: line,
    slots: slotsShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('quote'),
    by: speakerShape,
    words: line,
    about: line.or(z.literal('')),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('role'),
    who: slotShape,
    role: slotShape,
    isFormer: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('definition'),
    term: slotShape,
    meaning: line,
    wrongMeanings: lines.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('event'),
    text: line,
    slots: slotsShape.exactOptional(),
    when: z.strictObject({
      text: line,
      iso: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        .exactOptional(),
      precision: z.enum(['day', 'month', 'year', 'relative']),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('sequence'),
    about: line,
    steps: lines.min(3, 'needs at least three steps'),
  }),
]);

const entityShape = z.strictObject({
  id: slug,
  name: line,
  aliases: lines,
  type: slotType,
  partOf: z.array(slug),
  roles: z.array(z.strictObject({ text: line, isFormer: z.boolean().exactOptional(), paragraph })),
  tags: lines,
});

const articleShape = z.strictObject({
  id: slug,
  title: line,
  citation: line,
  publisher: line.exactOptional(),
  url: z.url().exactOptional(),
  publishedOn: day.exactOptional(),
  pageDate: day.exactOptional(),
  paragraphCount: paragraph,
});

/** A fact file as it is written, before anything beyond its shape is known to be right. */
export const fileShape = z.strictObject({
  article: articleShape,
  topics: z.array(z.strictObject({ id: slug, name: line })).min(1),
  entities: z.array(entityShape),
  facts: z.array(factShape).min(1),
});

export type FileShape = z.infer<typeof fileShape>;
export type FactShape = z.infer<typeof factShape>;
