import { type Fact, factSentence } from '../../src/domain/fact.ts';
import type { CsvRecord } from './read-csv.ts';
import { verdictOf } from './score-sheets.ts';

/** What people made of the facts on their sheets; whoever is asked for a fact not on them says no. */
export interface Approvals {
  /** How many different sentences all of them found right and worth keeping. */
  readonly size: number;
  readonly isApproved: (text: string, fact: Fact) => boolean;
  /** @returns how many approved sentences are those of none of a text's facts: it has been read otherwise since. */
  readonly countUnknown: (texts: readonly { name: string; facts: readonly Fact[] }[]) => number;
}

/** @param sheets rated sheets of facts, one a rater; rows are known by the name of the text and the sentence. */
export function readApprovals(sheets: readonly (readonly CsvRecord[])[]): Approvals {
  const [first = new Set<string>(), ...others] = sheets.map(approvedRows);
  const approved = new Set([...first].filter(row => others.every(other => other.has(row))));
  return {
    size: approved.size,
    isApproved: (text, fact) => approved.has(rowOf(text, factSentence(fact))),
    countUnknown: texts => {
      const known = new Set(
        texts.flatMap(({ name, facts }) => facts.map(fact => rowOf(name, factSentence(fact)))),
      );
      return [...approved].filter(row => !known.has(row)).length;
    },
  };
}

/** A sentence that stands on a sheet twice must be accepted both times. */
function approvedRows(sheet: readonly CsvRecord[]): Set<string> {
  const rows = sheet.map(record => ({
    row: rowOf(record.text, record.sentence),
    isAccepted: 'right' in record && verdictOf(record) === true,
  }));
  const refused = new Set(rows.filter(({ isAccepted }) => !isAccepted).map(({ row }) => row));
  return new Set(rows.map(({ row }) => row).filter(row => !refused.has(row)));
}

/** Blanks and the apostrophe that guards a cell against being taken for a formula make no difference. */
function rowOf(text = '', sentence = ''): string {
  const plain = (cell: string) =>
    cell
      .replace(/^'(?=[=+\-@])/, '')
      .replace(/\s+/g, ' ')
      .trim();
  return `${plain(text)}\n${plain(sentence)}`;
}
