import { z } from 'zod';

/** A question that a person wrote about a text, and what that person takes for right. */
export interface HumanQuestion {
  readonly stem: string;
  /** Any one of them will do. */
  readonly answers: readonly string[];
  readonly from: 'key' | 'glossary' | 'citizenship test';
}

const textbookShape = z.object({
  questions: z.array(
    z.object({ stem: z.string(), options: z.array(z.string()), answer: z.string().nullable() }),
  ),
  glossary: z.array(z.object({ term: z.string(), meaning: z.string() })).default([]),
});

const citizenshipShape = z.array(
  z.object({
    question: z.string(),
    answers: z.object({ _type: z.string(), choices: z.array(z.unknown()) }),
  }),
);

/** Reads a file of questions: a textbook section's (keyed choices and glossary), or the citizenship test's list. */
export function parseQuestions(json: string): readonly HumanQuestion[] {
  const content: unknown = JSON.parse(json);
  return Array.isArray(content)
    ? fromCitizenshipTest(citizenshipShape.parse(content))
    : fromTextbook(textbookShape.parse(content));
}

/** Questions without a key, or with an essay for one, are left out. */
function fromTextbook({ questions, glossary }: z.infer<typeof textbookShape>): HumanQuestion[] {
  const keyed = questions.flatMap(({ stem, options, answer }): HumanQuestion[] => {
    const key = /^[A-Z]$/.test(answer ?? '') ? options[(answer ?? '').charCodeAt(0) - 65] : undefined;
    return key === undefined ? [] : [{ stem, answers: [key], from: 'key' }];
  });
  const terms = glossary.map(({ term, meaning }): HumanQuestion => {
    return { stem: meaning, answers: [term], from: 'glossary' };
  });
  return [...keyed, ...terms];
}

/** What depends on where the reader lives (a state's governor) is left out. */
function fromCitizenshipTest(questions: z.infer<typeof citizenshipShape>): HumanQuestion[] {
  return questions.flatMap(({ question, answers }): HumanQuestion[] => {
    const accepted = answers.choices.flatMap(choice =>
      typeof choice === 'string' ? spellAnswer(choice) : [],
    );
    if (accepted.length === 0) return [];
    return [{ stem: question.replace(/\s*\*$/, ''), answers: accepted, from: 'citizenship test' }];
  });
}

/** @returns an answer without and with what stands in brackets: "(U.S.) Constitution", "Two (2) years". */
export function spellAnswer(answer: string): string[] {
  const bare = answer.replace(/\([^()]{0,200}\)/g, ' ');
  const full = answer.replace(/\(\d{1,9}\)/g, ' ').replace(/[()]/g, ' ');
  return [...new Set([bare, full].map(spelling => spelling.replace(/\s+/g, ' ').trim()))].filter(
    spelling => spelling !== '',
  );
}
