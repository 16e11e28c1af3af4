import type { ArticleBank } from '../article-bank.ts';
import type { ItemDraft } from '../item.ts';
import type { Gate, GateFailure, GateName } from './gates/gate.ts';
import { hasEvidence, hasOneKey, isKeyGrounded } from './gates/key-gates.ts';
import {
  areOptionsHomogeneous,
  areOptionsUnique,
  hasNoClang,
  hasNoOptionInStem,
} from './gates/option-gates.ts';
import { hasOneIdea, isClaimAttributed, isStemSelfContained } from './gates/stem-gates.ts';
import { perBank } from './per-bank.ts';

const factsById = perBank(bank => new Map(bank.facts.map(fact => [fact.id, fact])));

const gates: readonly (readonly [GateName, Gate])[] = [
  ['evidence', hasEvidence],
  ['grounded-key', isKeyGrounded],
  ['one-key', hasOneKey],
  ['unique-options', areOptionsUnique],
  ['homogeneous-options', areOptionsHomogeneous],
  ['option-in-stem', hasNoOptionInStem],
  ['clang', hasNoClang],
  ['attribution', isClaimAttributed],
  ['self-contained', isStemSelfContained],
  ['one-idea', hasOneIdea],
];

/**
 * Holds a draft against every gate. Serves new drafts, a teacher's edits and the stored bank alike.
 * @param articleText the imported article, where there is one: quoted evidence is looked up in it
 * @returns the gates that it fails, each with a sentence why; empty where it may be used
 */
export function checkGates(draft: ItemDraft, bank: ArticleBank, articleText?: string): GateFailure[] {
  const known = factsById(bank);
  const facts = draft.factIds.flatMap(id => known.get(id) ?? []);
  const examined = { draft, bank, facts, ...(articleText === undefined ? {} : { articleText }) };
  return gates.flatMap(([gate, check]) => {
    const reason = check(examined);
    return reason === undefined ? [] : [{ gate, reason }];
  });
}
