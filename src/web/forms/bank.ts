import { z } from 'zod';
import { type ItemType, itemTypes } from '../../domain/item.ts';
import { optionalText } from './fields.ts';
import { asPosted } from './posted.ts';

export interface BankFilter {
  readonly topicId?: string;
  readonly type?: ItemType;
  readonly text?: string;
  readonly after?: string;
}

const filter = z.object({
  topic: optionalText(100),
  type: optionalText(40),
  text: optionalText(100),
  after: optionalText(64),
});

/** Reads the address of a page of the bank; what cannot be used narrows nothing. */
export function parseBankFilter(query: unknown): BankFilter {
  const { topic, type, text, after } = filter.parse(asPosted(query));
  const known = itemTypes.find(itemType => itemType === type);
  return {
    ...(topic !== '' && { topicId: topic }),
    ...(known !== undefined && { type: known }),
    ...(text !== '' && { text }),
    ...(after !== '' && { after }),
  };
}
